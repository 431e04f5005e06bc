import type { Span } from '../records/span.ts'
import { type Clock, type PlayRange, RATE_LIMITS } from './clock.ts'
import type { PlaybackSource, SourceStatus } from './playback-source.ts'
import { createSteadyPosition } from './steady-position.ts'

/** What a clock needs of the world. */
export interface ClockOptions {
  readonly source: PlaybackSource
  /** The time in ms, from any fixed point. */
  now(): number
  /** Runs a task in so many ms; returns the way to call it off. */
  after(ms: number, task: () => void): () => void
  /** How long the call is, ms. */
  durationMs(): number
}

/**
 * A clock over a source: keeps to the call's length, plays ranges once or over and over, and moves evenly
 * although the source may tick slowly.
 */
export function createClock({ source, now, after, durationMs }: ClockOptions): Clock {
  const listeners = new Set<() => void>()
  const position = createSteadyPosition(now)
  let range: PlayRange | undefined
  let refusal: SourceStatus | undefined
  let callOff: (() => void) | undefined
  let disposed = false

  const within = (ms: number): number => Math.min(Math.max(0, ms), durationMs())
  const read = (): number => {
    // While a recording is fetched it is meant to play, but does not move.
    const isMoving = source.isPlaying() && source.status().kind !== 'loading'
    return within(position.read(source.positionMs(), isMoving, source.rate()))
  }
  const endMs = (): number => within(range?.span.endMs ?? durationMs())

  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }

  const seekTo = (ms: number): void => {
    position.reset()
    source.seek(within(ms))
  }

  /** Wakes up when the end of what is played is due; a source may be late, so it looks again. */
  const awaitEnd = (): void => {
    callOff?.()
    callOff = undefined
    if (disposed || !source.isPlaying()) return
    const leftMs = endMs() - read()
    if (leftMs > 0) {
      callOff = after(leftMs / source.rate(), awaitEnd)
      return
    }
    // A call that was shortened meanwhile may have no room left for the range.
    if (range?.loop && range.span.startMs < endMs()) seekTo(range.span.startMs)
    else {
      const end = endMs()
      source.pause()
      seekTo(end)
    }
  }

  const stop = source.subscribe(() => {
    awaitEnd()
    tell()
  })

  const clock: Clock = {
    now: read,
    isPlaying: () => source.isPlaying(),
    rate: () => source.rate(),
    durationMs,
    range: () => range,
    status: () => refusal ?? source.status(),
    seek(ms) {
      if (disposed || !Number.isFinite(ms)) return
      if (range && (ms < range.span.startMs || ms >= range.span.endMs)) range = undefined
      seekTo(ms)
    },
    play(span, { loop = false } = {}) {
      if (disposed) return
      refusal = undefined
      range = playable(span) ? { span, loop } : undefined
      if (range) seekTo(range.span.startMs)
      else if (read() >= durationMs()) seekTo(0)
      void start()
    },
    pause() {
      if (!disposed) source.pause()
    },
    toggle() {
      if (source.isPlaying()) clock.pause()
      else if (range && read() < endMs()) void start()
      else clock.play()
    },
    setRate(rate) {
      if (disposed || !Number.isFinite(rate)) return
      source.setRate(Math.min(Math.max(rate, RATE_LIMITS.slowest), RATE_LIMITS.fastest))
    },
    subscribe(listener) {
      const own = (): void => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    dispose() {
      disposed = true
      stop()
      callOff?.()
      if (source.isPlaying()) source.pause()
      listeners.clear()
    },
  }
  return clock

  async function start(): Promise<void> {
    refusal = undefined
    try {
      await source.play()
    } catch (error) {
      if (disposed) return
      refusal = { kind: 'failed', reason: reasonOf(error) }
      tell()
    }
  }
}

function playable(span: Span | undefined): span is Span {
  return span !== undefined && span.endMs > span.startMs
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  return said === '' ? 'The recording could not be played.' : `The recording could not be played: ${said}`
}
