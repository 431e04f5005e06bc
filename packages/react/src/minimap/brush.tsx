'use client'

import type { Viewport } from '@call-timeline/core'
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type Ref,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { usePart } from '../part/use-part.ts'
import { useAxis } from '../view/use-axis.ts'
import { type BrushHold, brushSpan, jumpTo, moveBrush } from './brush-moves.ts'

/** How far a key moves an edge, in parts of what is seen. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -0.1],
  ['ArrowDown', -0.1],
  ['ArrowRight', 0.1],
  ['ArrowUp', 0.1],
  ['PageDown', -0.5],
  ['PageUp', 0.5],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
])

/** What the lanes show, as a frame over the whole call: dragged to pan, by its edges to zoom. */
export function Brush({
  track,
  width,
}: {
  readonly track: RefObject<HTMLDivElement | null>
  /** Width of the strip; px. */
  readonly width: number
}): ReactElement {
  const { viewport, messages } = useTimeline('Timeline.Minimap')
  const axis = useAxis('Timeline.Minimap')
  const frame = useRef<HTMLDivElement>(null)
  const start = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const drag = useRef<{ readonly x: number; readonly hold: BrushHold; readonly before: Viewport }>(undefined)

  // Follows each scroll without rendering.
  useLayoutEffect(() => {
    const place = (): void => {
      const { from, to } = brushSpan(viewport.get(), axis)
      const scale = width / Math.max(1, axis.lengthMs)
      if (frame.current !== null) {
        frame.current.style.transform = `translateX(${from * scale}px)`
        frame.current.style.width = `${Math.max(8, (to - from) * scale)}px`
      }
      const length = format.duration(Math.round(axis.timeAt(to) - axis.timeAt(from)))
      for (const [edge, at] of [
        [start.current, from],
        [end.current, to],
      ] as const) {
        const ms = Math.round(axis.timeAt(at))
        edge?.setAttribute('aria-valuenow', String(ms))
        edge?.setAttribute('aria-valuetext', messages.lanes.edge(format.time(ms), length))
      }
    }
    place()
    return viewport.subscribe(place)
  }, [axis, viewport, width, messages])

  const placeAt = (event: PointerEvent): number => {
    const left = track.current?.getBoundingClientRect().left ?? 0
    return ((event.clientX - left) / Math.max(1, width)) * axis.lengthMs
  }
  const grab = (hold: BrushHold) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: placeAt(event), hold, before: viewport.get() }
  }
  const follow = (event: PointerEvent) => {
    if (drag.current === undefined) return
    const { x, hold, before } = drag.current
    viewport.set(moveBrush({ ...before, widthPx: viewport.get().widthPx }, axis, hold, placeAt(event) - x))
  }
  const release = () => {
    drag.current = undefined
  }
  const moveByKey = (hold: BrushHold) => (event: KeyboardEvent) => {
    const step = STEPS.get(event.key)
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const { from, to } = brushSpan(viewport.get(), axis)
    const by = Number.isFinite(step) ? step * (to - from) : Math.sign(step) * axis.lengthMs
    viewport.set(moveBrush(viewport.get(), axis, hold, by))
  }
  const max = Math.round(axis.timeAt(axis.lengthMs))
  return (
    <div
      className="ct-brush"
      onPointerDown={(event) => {
        viewport.set(jumpTo(viewport.get(), axis, placeAt(event)))
        grab('all')(event)
      }}
      onPointerMove={follow}
      onLostPointerCapture={release}
    >
      <div
        ref={frame}
        className="ct-brush-frame"
        onPointerDown={grab('all')}
        onPointerMove={follow}
        onLostPointerCapture={release}
      >
        <BrushEdge
          elementRef={start}
          edge="start"
          label={messages.lanes.viewStart}
          max={max}
          onPointerDown={grab('start')}
          onPointerMove={follow}
          onLostPointerCapture={release}
          onKeyDown={moveByKey('start')}
        />
        <BrushEdge
          elementRef={end}
          edge="end"
          label={messages.lanes.viewEnd}
          max={max}
          onPointerDown={grab('end')}
          onPointerMove={follow}
          onLostPointerCapture={release}
          onKeyDown={moveByKey('end')}
        />
      </div>
    </div>
  )
}

const NO_PROPS = {}

interface BrushEdgeProps
  extends Pick<
    HTMLAttributes<HTMLElement>,
    'onPointerDown' | 'onPointerMove' | 'onLostPointerCapture' | 'onKeyDown'
  > {
  readonly elementRef: Ref<HTMLDivElement>
  readonly edge: 'start' | 'end'
  readonly label: string
  /** The last time there is; ms. */
  readonly max: number
}

function BrushEdge({ elementRef, edge, label, max, ...events }: BrushEdgeProps): ReactElement {
  return usePart('div', NO_PROPS, {
    className: 'ct-brush-edge',
    ref: elementRef,
    state: { edge },
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': max,
      // What it says now is kept right beside React, like the place of the frame.
      'aria-valuenow': 0,
      ...events,
    },
  })
}
