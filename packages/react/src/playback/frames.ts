import type { Clock } from '@call-timeline/core'

/** Runs what has to follow playback, once a frame while it plays and once after each seek. */
export interface Frames {
  /** `draw` is given the time of the clock, ms. It runs once at once. Returns the way to stop. */
  add(draw: (nowMs: number) => void): () => void
}

/** The frame loop of a clock; it rests while nothing plays or nobody draws. */
export function createFrames(clock: Clock, { request, cancel }: FrameScheduler = browserFrames): Frames {
  const draws = new Set<(nowMs: number) => void>()
  let pending: number | undefined
  let stopListening: (() => void) | undefined

  const frame = (): void => {
    pending = undefined
    const nowMs = clock.now()
    for (const draw of [...draws]) draw(nowMs)
    if (clock.isPlaying()) wake()
  }

  const wake = (): void => {
    if (draws.size > 0) pending ??= request(frame)
  }

  return {
    add(draw) {
      const own = (nowMs: number): void => draw(nowMs)
      draws.add(own)
      stopListening ??= clock.subscribe(wake)
      own(clock.now())
      wake()
      return () => {
        draws.delete(own)
        if (draws.size > 0) return
        stopListening?.()
        stopListening = undefined
        if (pending !== undefined) cancel(pending)
        pending = undefined
      }
    },
  }
}

/** How frames are asked for. */
export interface FrameScheduler {
  request(task: () => void): number
  cancel(handle: number): void
}

const browserFrames: FrameScheduler = {
  request: (task) => requestAnimationFrame(task),
  cancel: (handle) => cancelAnimationFrame(handle),
}
