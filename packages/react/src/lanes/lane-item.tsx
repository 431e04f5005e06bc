'use client'

import type { LaneId, SegmentId } from '@call-timeline/core'
import { memo, type NamedExoticComponent, type ReactElement, useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useIsFilteredOut } from '../filters/use-shown.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useIsActive } from '../hooks/use-is-active.ts'
import { useSegmentProblems } from '../hooks/use-problems.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { useIsSelected } from '../hooks/use-selection.ts'
import { useToolOutcome } from '../hooks/use-tool-outcome.ts'
import type { PartContract } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { worstSeverity } from '../rows/problem-place.ts'
import { problemWords } from '../rows/problem-words.ts'
import { readRow } from '../rows/row.ts'
import { rowTitle, verdictWords } from '../rows/row-name.ts'
import { overlapParts } from './lane-spans.ts'
import { laneText } from './lane-text.ts'
import { alongCss } from './time-window.ts'

/** Props of an item in a lane. */
export interface LaneItemProps {
  readonly lane: LaneId
  readonly id: SegmentId
  /** Where it begins, and how much it takes; ms along the axis. */
  readonly place: number
  readonly length: number
  readonly inferred: boolean
  /** Whether words fit into it. */
  readonly hasRoom: boolean
  /** Its place in the lane, from 2: the lane's name is the first cell. */
  readonly column: number
  readonly isTabStop: boolean
  readonly register: (id: string, element: HTMLElement | null) => void
}

const VERDICT_MARK = { succeeded: '✓ ', failed: '✕ ', pending: '… ' } as const

/** One segment in its lane, as long as it takes. */
export const LaneItem: NamedExoticComponent<LaneItemProps> = memo(function LaneItem({
  lane,
  id,
  place,
  length,
  inferred,
  hasRoom,
  column,
  isTabStop,
  register,
}: LaneItemProps): ReactElement | null {
  const { editor, messages } = useTimeline('Timeline.Lanes')
  const record = useSegment(id)
  const problems = useSegmentProblems(id)
  const isSelected = useIsSelected(id)
  const isDimmed = useIsFilteredOut(id)
  const isPlaying = useIsActive(id)
  const outcome = useToolOutcome(id)
  const overlaps = useEditorValue(
    editor,
    'document',
    () => {
      const item = editor.time.item(id)
      return item === undefined ? [] : overlapParts(editor, item, lane)
    },
    (before, after) => before.flat().join() === after.flat().join(),
  )
  const attach = useCallback((element: HTMLElement | null) => register(id, element), [id, register])
  const span = editor.time.item(id)?.span
  const row = record === undefined ? undefined : readRow(record.wire)
  const title = row === undefined ? '' : rowTitle(row, messages)
  const [start, end] = span === undefined ? ['', ''] : [format.time(span.startMs), format.time(span.endMs)]
  const text = row === undefined ? undefined : laneText(row, messages)
  const mark = outcome === undefined || row?.kind === 'result' ? '' : VERDICT_MARK[outcome.verdict]
  const element = usePart(
    'div',
    {},
    {
      className: 'ct-lane-item',
      ref: attach,
      state: {
        kind: row?.kind,
        selected: isSelected,
        dimmed: isDimmed,
        playing: isPlaying,
        inferred,
        overlap: overlaps.length > 0,
        verdict: outcome?.verdict,
        severity: worstSeverity(problems),
      },
      props: {
        role: 'gridcell',
        'aria-label': messages.lanes.item({
          title,
          text: row?.kind === 'speech' && row.text !== '' ? text : undefined,
          start,
          end,
          notes: [
            ...(inferred ? [messages.lanes.inferred] : []),
            ...(overlaps.length > 0 ? [messages.lanes.overlapping] : []),
            ...(outcome === undefined ? [] : [verdictWords(outcome, messages)]),
            ...problemWords(problems, messages),
            ...(isSelected ? [messages.transcript.selected] : []),
          ],
        }),
        'aria-colindex': column,
        'aria-selected': isSelected,
        'data-segment': id,
        tabIndex: isTabStop ? 0 : -1,
        // As an attribute and not as content: a lane holds many items, and their words are in their names.
        'data-text': hasRoom && text !== undefined ? mark + text : undefined,
        style: { left: alongCss(place), width: alongCss(length) },
        children:
          overlaps.length === 0
            ? undefined
            : overlaps.map(([from, to]) => (
                <span
                  key={from}
                  className="ct-lane-overlap"
                  style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
                />
              )),
      },
    },
  )
  if (record === undefined || span === undefined) return null
  return (
    <Hint
      text={
        <>
          <bdi className="ct-hint-text">{text ?? title}</bdi>
          <span className="ct-hint-time">
            {start} – {end}
          </span>
        </>
      }
    >
      {element}
    </Hint>
  )
})

/** The styling contract of an item in a lane. */
export const laneItemContract: PartContract = {
  part: 'an item of Timeline.Lanes',
  className: 'ct-lane-item',
  attributes: [
    {
      name: 'data-kind',
      help: 'What it is.',
      values: ['speech', 'call', 'result', 'node'],
    },
    { name: 'data-segment', help: 'The id of its segment.' },
    { name: 'data-text', help: 'What it says, where there is room for it.' },
    { name: 'data-selected', help: 'It is selected.' },
    { name: 'data-dimmed', help: 'The filter leaves it out.' },
    { name: 'data-playing', help: 'It takes place at the time of the clock.' },
    { name: 'data-inferred', help: 'No time is given; it stands between its neighbours in the list.' },
    { name: 'data-overlap', help: 'The other side speaks at the same time.' },
    { name: 'data-verdict', help: 'How a tool call ended.', values: ['succeeded', 'failed', 'pending'] },
    { name: 'data-severity', help: 'The worst of its problems.', values: ['error', 'warning', 'info'] },
  ],
}
