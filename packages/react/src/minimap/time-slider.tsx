'use client'

import { type ReactElement, type RefObject, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { usePart } from '../part/use-part.ts'
import { useFrame } from '../playback/use-clock.ts'
import { useAxis } from '../view/use-axis.ts'

/** How far a key goes; ms. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1_000],
  ['ArrowDown', -1_000],
  ['ArrowRight', 1_000],
  ['ArrowUp', 1_000],
  ['PageDown', -10_000],
  ['PageUp', 10_000],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
])

/** The clock as a slider over the whole call. */
export function TimeSlider({ track }: { readonly track: RefObject<HTMLDivElement | null> }): ReactElement {
  const { editor, messages, playback } = useTimeline('Timeline.Minimap')
  const axis = useAxis('Timeline.Minimap')
  const { clock } = playback
  const element = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  useFrame((nowMs) => {
    element.current?.setAttribute('aria-valuenow', String(Math.round(nowMs)))
    element.current?.setAttribute('aria-valuetext', format.time(nowMs))
  })
  const seek = (clientX: number) => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return
    clock.seek(axis.timeAt(((clientX - box.left) / box.width) * axis.lengthMs))
  }
  return usePart('div', NO_PROPS, {
    className: 'ct-minimap-time',
    ref: element,
    state: NO_PROPS,
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': messages.lanes.position,
      'aria-valuemin': 0,
      'aria-valuemax': Math.round(editor.time.durationMs()),
      // What it says now is kept right beside React, once a frame.
      'aria-valuenow': 0,
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = true
        seek(event.clientX)
      },
      onPointerMove(event) {
        if (held.current) seek(event.clientX)
      },
      onLostPointerCapture() {
        held.current = false
      },
      onKeyDown(event) {
        const step = STEPS.get(event.key)
        if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        event.stopPropagation()
        const durationMs = editor.time.durationMs()
        const nowMs = Number.isFinite(step) ? clock.now() + step : Math.sign(step) * durationMs
        clock.seek(Math.min(durationMs, Math.max(0, nowMs)))
      },
    },
  })
}

const NO_PROPS = {}
