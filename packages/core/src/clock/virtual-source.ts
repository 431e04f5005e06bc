import type { PlaybackSource } from './playback-source.ts'

/** A source without a sound: time itself, for calls that have no recording. `now` is any clock in ms. */
export function createVirtualSource(now: () => number): PlaybackSource {
  const listeners = new Set<() => void>()
  let playing = false
  let rate = 1
  let anchor = { positionMs: 0, atMs: 0 }

  const positionMs = (): number =>
    playing ? anchor.positionMs + (now() - anchor.atMs) * rate : anchor.positionMs

  const change = (apply: () => void): void => {
    anchor = { positionMs: positionMs(), atMs: now() }
    apply()
    for (const listener of [...listeners]) listener()
  }

  return {
    positionMs,
    isPlaying: () => playing,
    rate: () => rate,
    status: () => ({ kind: 'ready' }),
    play() {
      if (playing) return
      change(() => {
        playing = true
      })
    },
    pause() {
      if (!playing) return
      change(() => {
        playing = false
      })
    },
    seek(ms) {
      change(() => {
        anchor = { positionMs: ms, atMs: anchor.atMs }
      })
    },
    setRate(next) {
      if (next === rate) return
      change(() => {
        rate = next
      })
    },
    subscribe(listener) {
      const own = (): void => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
