'use client'

import type { LaneId, SegmentId } from '@call-timeline/core'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { usePart } from '../part/use-part.ts'
import { DenseItems } from './dense-items.tsx'
import { laneBoxes, sameBoxes } from './lane-boxes.ts'
import { LaneItem } from './lane-item.tsx'
import { LANES } from './lane-order.ts'
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
  const boxes = useEditorValue(editor, 'document', () => laneBoxes(editor, lane, window, tabStop), sameBoxes)
  const items = editor.time.lane(lane)
  const columns = useMemo(() => new Map(items.map(({ id }, index) => [id, index + 2])), [items])
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
                <DenseItems key={`dense:${box.ids[0]}`} box={box} />
              ),
            )}
          </div>
        </>
      ),
    },
  })
}

const NO_PROPS = {}

function LaneLabel({ text }: { readonly text: string }): ReactElement {
  return usePart('div', NO_PROPS, {
    className: 'ct-lane-label',
    state: NO_PROPS,
    props: { role: 'rowheader', 'aria-colindex': 1, children: text },
  })
}
