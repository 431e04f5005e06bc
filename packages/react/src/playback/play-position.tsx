'use client'

import { forwardRef, type KeyboardEvent, type ReactElement, type Ref, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { useClock, useClockState, useFrame } from './use-clock.ts'

/** How the position stands. */
export type PlayPositionState = { readonly playing: boolean }

/** Props of `Timeline.PlayPosition`. */
export type PlayPositionProps = Omit<PartProps<'div', PlayPositionState>, 'children'>

const STEP_MS = 1_000
const PAGE_MS = 10_000
// Screen readers read a slider each time it changes.
const SPOKEN_EVERY_MS = 5_000

/** Where playback stands, of how much; a slider for keys. The digits move without rendering. */
export const PlayPosition: Part<PlayPositionProps, HTMLDivElement> = forwardRef(function PlayPosition(
  props: PlayPositionProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, messages } = useTimeline('Timeline.PlayPosition')
  const clock = useClock()
  const { isPlaying } = useClockState()
  const durationMs = useEditorValue(editor, 'document', ({ time }) => time.durationMs())
  const slider = useRef<HTMLDivElement>(null)
  const digits = useRef<HTMLSpanElement>(null)
  const spokenMs = useRef(Number.NEGATIVE_INFINITY)
  const total = format.time(durationMs)

  useFrame((nowMs) => {
    const text = format.time(nowMs)
    if (digits.current && digits.current.textContent !== text) digits.current.textContent = text
    if (clock.isPlaying() && Math.abs(nowMs - spokenMs.current) < SPOKEN_EVERY_MS) return
    spokenMs.current = nowMs
    slider.current?.setAttribute('aria-valuenow', String(Math.round(nowMs / 1000)))
    slider.current?.setAttribute('aria-valuetext', messages.playback.position(text, format.time(durationMs)))
  })

  return usePart('div', props, {
    className: 'ct-play-position',
    ref: [ref, slider],
    state: { playing: isPlaying },
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': messages.playback.seek,
      'aria-valuemin': 0,
      'aria-valuemax': Math.round(durationMs / 1000),
      onKeyDown(event: KeyboardEvent) {
        const target = keyTarget(event, clock.now(), durationMs)
        if (target === undefined) return
        event.preventDefault()
        clock.seek(target)
      },
      children: (
        <>
          <span ref={digits} className="ct-play-now" />
          <span className="ct-play-total">{total}</span>
        </>
      ),
    },
  })
})

function keyTarget({ key, shiftKey }: KeyboardEvent, nowMs: number, durationMs: number): number | undefined {
  const step = shiftKey ? STEP_MS / 10 : STEP_MS
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return nowMs + step
    case 'ArrowLeft':
    case 'ArrowDown':
      return nowMs - step
    case 'PageUp':
      return nowMs + PAGE_MS
    case 'PageDown':
      return nowMs - PAGE_MS
    case 'Home':
      return 0
    case 'End':
      return durationMs
    default:
      return undefined
  }
}

/** The styling contract of `Timeline.PlayPosition`. */
export const playPositionContract: PartContract = {
  part: 'Timeline.PlayPosition',
  className: 'ct-play-position',
  attributes: [{ name: 'data-playing', help: 'It plays.' }],
}
