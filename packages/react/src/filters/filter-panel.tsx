'use client'

import { type ReactElement, useEffect, useId, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useCell } from '../view/use-cell.ts'
import { facetWords } from './facet-words.ts'
import { type FacetValue, MOST_VALUES, readFacets } from './facets.ts'
import {
  FILTER_FACETS,
  type FilterFacet,
  filterText,
  filterValues,
  toggledFilter,
  withFilterText,
} from './filter.ts'

/** A text is looked for once typing rests; ms. */
const REST_MS = 120

/** What the call can be filtered by: a row of chips for each facet, and a text. */
export function FilterPanel(): ReactElement {
  const { editor, filter, shown, messages } = useTimeline('Timeline.Filters')
  const words = messages.filters
  const now = useCell(filter)
  const result = useCell(shown)
  const facets = useEditorValue(editor, 'document', readFacets, sameFacets)
  return (
    <div className="ct-filter-panel">
      {FILTER_FACETS.map((facet) => (
        <FacetChips
          key={facet}
          facet={facet}
          values={withChosen(facets[facet], filterValues(now, facet))}
          chosen={new Set(filterValues(now, facet))}
          onToggle={(value) => filter.set(toggledFilter(filter.get(), facet, value))}
        />
      ))}
      <TextFilter />
      <div className="ct-filter-foot">
        <span className="ct-muted">
          {words.shown(result?.ids.length ?? editor.order().length, editor.order().length)}
        </span>
        <button
          type="button"
          className="ct-button"
          data-variant="outline"
          disabled={now === undefined}
          onClick={() => filter.set(undefined)}
        >
          {words.clear}
        </button>
      </div>
    </div>
  )
}

function FacetChips({
  facet,
  values,
  chosen,
  onToggle,
}: {
  readonly facet: FilterFacet
  readonly values: readonly FacetValue[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (value: string) => void
}): ReactElement | null {
  const { messages } = useTimeline('Timeline.Filters')
  const words = messages.filters
  const headingId = useId()
  if (values.length === 0) return null
  const offered = values.slice(0, MOST_VALUES)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lie in a grid with its legend.
    <div role="group" aria-labelledby={headingId} className="ct-filter-facet">
      <span id={headingId} className="ct-filter-heading">
        {words.facets[facet]}
      </span>
      <span className="ct-filter-chips">
        {offered.map(({ value, count }) => (
          <button
            key={value}
            type="button"
            className="ct-chip"
            aria-pressed={chosen.has(value)}
            onClick={() => onToggle(value)}
          >
            <bdi className="ct-chip-text">{facetWords(facet, value, messages)}</bdi>
            {count === undefined ? null : <span className="ct-chip-count">{count}</span>}
          </button>
        ))}
        {values.length > offered.length ? (
          <span className="ct-muted">{words.moreValues(values.length - offered.length)}</span>
        ) : null}
      </span>
    </div>
  )
}

function TextFilter(): ReactElement {
  const { filter, messages } = useTimeline('Timeline.Filters')
  const words = messages.filters
  const inputId = useId()
  const set = filterText(useCell(filter))
  const [typed, setTyped] = useState({ text: set, from: set })
  // What somebody else set wins over what was typed before.
  const text = typed.from === set || typed.text.trim() === set ? typed.text : set
  useEffect(() => {
    if (text === set) return
    const timer = setTimeout(() => filter.set(withFilterText(filter.get(), text)), REST_MS)
    return () => clearTimeout(timer)
  }, [text, set, filter])
  return (
    <div className="ct-filter-facet">
      <label htmlFor={inputId} className="ct-filter-heading">
        {words.text}
      </label>
      <input
        id={inputId}
        className="ct-field"
        dir="auto"
        value={text}
        placeholder={words.textPlaceholder}
        onChange={(event) => setTyped({ text: event.target.value, from: set })}
      />
    </div>
  )
}

/** What is chosen stays on offer, also when the call has it no more. */
function withChosen(values: readonly FacetValue[], chosen: readonly string[]): readonly FacetValue[] {
  const known = new Set(values.slice(0, MOST_VALUES).map(({ value }) => value))
  const gone = chosen.filter((value) => !known.has(value)).slice(0, MOST_VALUES)
  if (gone.length === 0) return values
  const lost = new Set(gone)
  return [
    ...gone.map((value) => ({ value, count: values.find((each) => each.value === value)?.count ?? 0 })),
    ...values.filter(({ value }) => !lost.has(value)),
  ]
}

function sameFacets(before: object, after: object): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
