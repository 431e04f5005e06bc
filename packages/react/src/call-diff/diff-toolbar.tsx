'use client'

import { countDifferences, type TakenSide } from '@call-timeline/core/diff'
import { type ReactElement, useId, useMemo } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useDiff } from './diff-context.ts'
import { type CallDiffView, FILTERS } from './diff-view.ts'

/** Props of the toolbar. */
export interface DiffToolbarProps {
  readonly view: CallDiffView
  readonly onView: (view: CallDiffView) => void
  readonly shown: number
  /** The place of the current row among the differences, from 1; 0 when it is none. */
  readonly place: number
  readonly count: number
  readonly onStep: (step: 'next' | 'previous') => void
  /** Undefined when neither call can be changed. */
  readonly undo: { readonly can: boolean; readonly run: () => void } | undefined
}

/** What the comparison comes to, what of it is shown, and the way from difference to difference. */
export function DiffToolbar(props: DiffToolbarProps): ReactElement {
  const { view, onView, shown, place, count, onStep, undo } = props
  const { words, comparison, taking } = useDiff()
  const summary = useMemo(() => words.summary(countDifferences(comparison)), [words, comparison])
  const ids = { only: useId(), tolerance: useId(), clock: useId() }
  return (
    <div className="ct-diff-bar">
      <p className="ct-diff-summary">
        {summary} <span className="ct-muted">{words.shown(shown, comparison.rows.length)}</span>
      </p>
      <div className="ct-diff-controls">
        <label className="ct-diff-control" htmlFor={ids.only}>
          <span className="ct-muted">{words.show}</span>
          <select
            id={ids.only}
            className="ct-field"
            value={view.only}
            onChange={({ target }) => {
              const only = FILTERS.find((each) => each === target.value)
              if (only !== undefined) onView({ ...view, only })
            }}
          >
            {FILTERS.map((only) => (
              <option key={only} value={only}>
                {words.filter[only]}
              </option>
            ))}
          </select>
        </label>
        <label className="ct-diff-control" htmlFor={ids.clock}>
          <span className="ct-muted">{words.clock}</span>
          <select
            id={ids.clock}
            className="ct-field"
            value={view.clock}
            onChange={({ target }) => onView({ ...view, clock: target.value === 'own' ? 'own' : 'warped' })}
          >
            <option value="warped">{words.clockWarped}</option>
            <option value="own">{words.clockOwn}</option>
          </select>
        </label>
        <label className="ct-diff-control" htmlFor={ids.tolerance}>
          <span className="ct-muted">{words.tolerance}</span>
          <input
            id={ids.tolerance}
            className="ct-field ct-diff-tolerance"
            type="number"
            min={0}
            step={50}
            value={view.toleranceMs}
            onChange={({ target }) => {
              const ms = Math.round(Number(target.value))
              onView({ ...view, toleranceMs: Number.isFinite(ms) ? Math.max(0, ms) : 0 })
            }}
          />
          <span className="ct-muted">{words.toleranceUnit}</span>
        </label>
        <span className="ct-diff-steps">
          <StepButton
            label={words.previous}
            shortcut="Shift+D"
            icon="up"
            onPress={() => onStep('previous')}
          />
          <span className="ct-diff-place">{words.place(place, count)}</span>
          <StepButton label={words.next} shortcut="D" icon="down" onPress={() => onStep('next')} />
        </span>
        {taking.from.map((from) => (
          <TakeEverything key={from} from={from} />
        ))}
        {undo === undefined ? null : (
          <button
            type="button"
            className="ct-button"
            data-variant="outline"
            aria-disabled={!undo.can}
            onClick={undo.run}
          >
            <Icon name="undo" />
            {words.undo}
          </button>
        )}
      </div>
    </div>
  )
}

function TakeEverything({ from }: { readonly from: TakenSide }): ReactElement {
  const { words, labels, taking } = useDiff()
  return (
    <button
      type="button"
      className="ct-button"
      data-variant="outline"
      aria-keyshortcuts={EVERYTHING_KEYS[from]}
      title={EVERYTHING_KEYS[from]}
      onClick={() => taking.everything(from)}
    >
      {words.takeEverything(labels[from])}
    </button>
  )
}

/** The keys that take all of either side. */
const EVERYTHING_KEYS = { left: 'Shift+L', right: 'Shift+R' } as const

function StepButton({
  label,
  shortcut,
  icon,
  onPress,
}: {
  readonly label: string
  readonly shortcut: string
  readonly icon: 'up' | 'down'
  readonly onPress: () => void
}): ReactElement {
  return (
    <button
      type="button"
      className="ct-button"
      data-variant="outline"
      data-icon=""
      data-way={icon}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      onClick={onPress}
    >
      <Icon name="chevron" />
    </button>
  )
}
