'use client'

import type { Clock, PlayRange, SourceStatus } from '@call-timeline/core'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { sameShallow } from '../hooks/use-editor-value.ts'

/** How playback stands, but for the time itself. */
export interface ClockState {
  readonly isPlaying: boolean
  readonly rate: number
  readonly range: PlayRange | undefined
  readonly status: SourceStatus['kind']
  /** Why the recording cannot be heard; undefined when it can. */
  readonly failure: string | undefined
}

/** The clock of the root around: plays, pauses and seeks. Reading it does not render. */
export function useClock(): Clock {
  return useTimeline('useClock').playback.clock
}

/** How playback stands; renders when that changes, and never because time passes. */
export function useClockState(): ClockState {
  const clock = useClock()
  const last = useRef<ClockState | undefined>(undefined)
  const snapshot = (): ClockState => {
    const status = clock.status()
    const next: ClockState = {
      isPlaying: clock.isPlaying(),
      rate: clock.rate(),
      range: clock.range(),
      status: status.kind,
      failure: status.kind === 'failed' ? status.reason : undefined,
    }
    if (last.current === undefined || !sameShallow(last.current, next)) last.current = next
    return last.current
  }
  return useSyncExternalStore(clock.subscribe, snapshot, snapshot)
}

/** Runs `draw` with the time, ms, once a frame while it plays and after each seek. Renders nothing. */
export function useFrame(draw: (nowMs: number) => void): void {
  const { frames } = useTimeline('useFrame').playback
  const latest = useRef(draw)
  latest.current = draw
  useEffect(() => frames.add((nowMs) => latest.current(nowMs)), [frames])
}
