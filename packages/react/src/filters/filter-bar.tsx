'use client'

import type { SegmentRule } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { Icon } from '../icons/icon.tsx'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { returnFocus } from '../view/return-focus.ts'
import { useCell } from '../view/use-cell.ts'
import { filterChips } from './filter-chips.ts'

/** How the line stands. */
export type FilterBarState = { readonly empty: boolean }

/** Props of `Timeline.FilterBar`. */
export type FilterBarProps = Omit<PartProps<'div', FilterBarState>, 'children'>

/** What the transcript is filtered by, how much of it is shown, and the way back. Not there without a filter. */
export const FilterBar: Part<FilterBarProps, HTMLDivElement> = forwardRef(function FilterBar(
  props: FilterBarProps,
  ref: Ref<HTMLDivElement>,
): ReactElement | null {
  const { editor, filter, shown, messages } = useTimeline('Timeline.FilterBar')
  const words = messages.filters
  const rule = useCell(filter)
  const result = useCell(shown)
  const announce = useAnnounce()
  const hidden = useEditorValue(editor, 'selection', ({ selection }) =>
    result === undefined ? 0 : selection.ids().filter((id) => !result.has(id)).length,
  )
  const summary = result === undefined ? undefined : words.shown(result.ids.length, result.of)
  const note = hidden > 0 ? words.selectionHidden(hidden) : undefined
  const said = [...(summary === undefined ? [] : [summary]), ...(note === undefined ? [] : [note])].join('. ')
  const last = useRef('')
  useEffect(() => {
    if (said !== '' && said !== last.current) announce('done', said)
    last.current = said
  }, [said, announce])
  // The button goes with what it takes away; the focus goes on to what is shown then.
  const leave = (button: HTMLElement, next: SegmentRule | undefined): void => {
    const root = button.closest<HTMLElement>('.ct-root')
    flushSync(() => filter.set(next))
    returnFocus(root, editor.selection.primary())
  }
  const element = usePart('div', props, {
    className: 'ct-filter-bar',
    ref,
    state: { empty: result?.ids.length === 0 },
    props: {
      role: 'group',
      'aria-label': words.bar,
      children: (
        <>
          <span className="ct-filter-count">{summary}</span>
          {filterChips(rule, messages).map(({ key, text, without }) => (
            <button
              key={key}
              type="button"
              className="ct-chip"
              aria-label={words.remove(text)}
              onClick={(event) => leave(event.currentTarget, without())}
            >
              <bdi className="ct-chip-text">{text}</bdi>
              <Icon name="cross" />
            </button>
          ))}
          {note === undefined ? null : <span className="ct-filter-note">{note}</span>}
          <button
            type="button"
            className="ct-button ct-filter-clear"
            onClick={(event) => leave(event.currentTarget, undefined)}
          >
            {words.clear}
          </button>
        </>
      ),
    },
  })
  return rule === undefined ? null : element
})

/** The styling contract of `Timeline.FilterBar`. */
export const filterBarContract: PartContract = {
  part: 'Timeline.FilterBar',
  className: 'ct-filter-bar',
  attributes: [{ name: 'data-empty', help: 'Nothing passes the filter.' }],
}
