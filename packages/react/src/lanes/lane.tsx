'use client'

import type { LaneId, SegmentId } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { usePart } from '../part/use-part.ts'
import { placeInLane } from './by-start.ts'
import { LaneCanvas } from './lane-canvas.tsx'
import { type LaneDrawing, laneDrawing, sameDrawing } from './lane-drawing.ts'
import { LaneItem } from './lane-item.tsx'
import { LANES } from './lane-order.ts'
import { alongCss, type TimeWindow } from './time-window.ts'

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
  const drawing = useEditorValue(
    editor,
    'document',
    () => laneDrawing(editor, lane, window, tabStop),
    sameDrawing,
  )
  const { boxes, marks } = drawing
  const items = editor.time.lane(lane)
  const columnOf = (id: SegmentId): number => {
    const item = editor.time.item(id)
    return item === undefined ? 2 : placeInLane(items, item) + 2
  }
  return usePart('div', NO_PROPS, {
    className: 'ct-lane',
    state: { lane },
    props: {
      role: 'row',
      'aria-level': 1,
      'aria-rowindex': LANES.indexOf(lane) + 1,
      children: (
        <>
          <LaneLabel text={messages.lanes[LABEL[lane]]} />
          <div className="ct-lane-track" data-track={lane}>
            <LaneCanvas lane={lane} marks={marks} window={window} />
            {marks.length === 0 ? null : <Mass marks={marks} window={window} />}
            {boxes.map((box) => (
              <LaneItem
                key={box.id}
                lane={lane}
                id={box.id}
                place={box.place}
                length={box.length}
                inferred={box.inferred}
                hasRoom={box.length * window.scale >= ROOM_FOR_TEXT}
                column={columnOf(box.id)}
                isTabStop={box.id === tabStop}
                register={register}
              />
            ))}
          </div>
        </>
      ),
    },
  })
}

/** Narrower than this there is no room for words; px. */
const ROOM_FOR_TEXT = 24

const NO_PROPS = {}

/** Says what the canvas shows to those who do not see it. */
function Mass({
  marks,
  window,
}: {
  readonly marks: LaneDrawing['marks']
  readonly window: TimeWindow
}): ReactElement {
  const { messages } = useTimeline('Timeline.Lanes')
  const startMs = marks[0]?.span.startMs ?? 0
  const endMs = marks.reduce((last, { span }) => Math.max(last, span.endMs), startMs)
  const place = window.axis.placeOf(startMs)
  return usePart('div', NO_PROPS, {
    className: 'ct-lane-mass',
    state: NO_PROPS,
    props: {
      role: 'gridcell',
      'aria-label': messages.lanes.dense(marks.length, format.time(startMs), format.time(endMs)),
      style: { left: alongCss(place), width: alongCss(window.axis.placeOf(endMs) - place) },
    },
  })
}

function LaneLabel({ text }: { readonly text: string }): ReactElement {
  return usePart('div', NO_PROPS, {
    className: 'ct-lane-label',
    state: NO_PROPS,
    props: { role: 'rowheader', 'aria-colindex': 1, dir: 'auto', children: text },
  })
}
