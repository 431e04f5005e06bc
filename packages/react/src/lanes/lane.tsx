'use client'

import type { LaneId, SegmentId } from '@call-timeline/core'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { usePart } from '../part/use-part.ts'
import { type DenseBox, type LaneBox, laneBoxes } from './lane-boxes.ts'
import { LaneItem } from './lane-item.tsx'
import { LANES } from './lane-order.ts'
import { drawnItems } from './lane-spans.ts'
import type { TimeWindow } from './time-window.ts'

/** Props of a lane. */
export interface LaneProps {
  readonly lane: LaneId
  readonly window: TimeWindow
  /** The item with the Tab stop, when it is in this lane; it is drawn wherever the view is. */
  readonly tabStop: SegmentId | undefined
  readonly register: (id: SegmentId, element: HTMLElement | null) => void
}

const LABEL = { node: 'nodes', agent: 'agent', user: 'user', tool: 'tools' } as const

/** One row of the lanes: its name and what lies in the window of time that is drawn. */
export function Lane({ lane, window, tabStop, register }: LaneProps): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Lanes')
  const { scale, fromMs, toMs } = window
  const boxes = useEditorValue(
    editor,
    'document',
    () => boxesIn(fromMs, toMs),
    (before, after) => JSON.stringify(before) === JSON.stringify(after),
  )
  function boxesIn(from: number, to: number): readonly LaneBox[] {
    const inWindow = laneBoxes(drawnItems(editor, lane, from, to), scale, tabStop)
    if (tabStop === undefined || inWindow.some((box) => box.id === tabStop && box.kind === 'item'))
      return inWindow
    const span = editor.time.item(tabStop)?.span
    if (span === undefined) return inWindow
    const away = drawnItems(editor, lane, span.startMs, span.endMs).filter(({ item }) => item.id === tabStop)
    return [...laneBoxes(away, scale, tabStop), ...inWindow]
  }
  const items = editor.time.lane(lane)
  const columns = useMemo(() => new Map(items.map(({ id }, index) => [id, index + 2])), [items])
  return usePart(
    'div',
    {},
    {
      className: 'ct-lane',
      state: { lane },
      props: {
        role: 'row',
        'aria-level': 1,
        'aria-rowindex': LANES.indexOf(lane) + 1,
        children: (
          <>
            <LaneLabel text={messages.lanes[LABEL[lane]]} />
            <div className="ct-lane-track">
              {boxes.map((box) =>
                box.kind === 'item' ? (
                  <LaneItem
                    key={box.id}
                    lane={lane}
                    box={box}
                    column={columns.get(box.id) ?? 2}
                    isTabStop={box.id === tabStop}
                    register={register}
                  />
                ) : (
                  <DenseItems
                    key={`dense:${box.id}`}
                    box={box}
                    name={messages.lanes.dense(box.count, format.time(box.startMs), format.time(box.endMs))}
                  />
                ),
              )}
            </div>
          </>
        ),
      },
    },
  )
}

function LaneLabel({ text }: { readonly text: string }): ReactElement {
  return usePart(
    'div',
    {},
    {
      className: 'ct-lane-label',
      state: {},
      props: { role: 'rowheader', 'aria-colindex': 1, children: text },
    },
  )
}

/** Several items drawn as one; a click zooms in until they can be told apart. */
function DenseItems({ box, name }: { readonly box: DenseBox; readonly name: string }): ReactElement {
  return usePart(
    'div',
    {},
    {
      className: 'ct-lane-dense',
      state: {},
      props: {
        role: 'gridcell',
        'aria-label': name,
        'data-start': box.startMs,
        'data-end': box.endMs,
        style: { insetInlineStart: box.leftPx, width: box.widthPx },
      },
    },
  )
}
