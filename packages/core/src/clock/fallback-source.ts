import type { PlaybackSource } from './playback-source.ts'

/**
 * Plays `primary` while it can, and goes on with `secondary` from the same place once it has failed: a call
 * can be followed also when its recording cannot be had. The status stays that of `primary`, so that a view
 * can say why nothing is heard.
 */
export function createFallbackSource(primary: PlaybackSource, secondary: PlaybackSource): PlaybackSource {
  let isWanted = false
  let hasFailed = primary.status().kind === 'failed'
  let lastMs = 0

  const active = (): PlaybackSource => (hasFailed ? secondary : primary)

  const fallBack = (): void => {
    if (hasFailed) return
    hasFailed = true
    const rate = primary.rate()
    secondary.setRate(rate)
    secondary.seek(lastMs)
    if (isWanted) void secondary.play()
  }

  const positionMs = (): number => {
    lastMs = active().positionMs()
    return lastMs
  }

  return {
    positionMs,
    isPlaying: () => active().isPlaying(),
    rate: () => active().rate(),
    status: () => primary.status(),
    async play() {
      isWanted = true
      try {
        await active().play()
      } catch (error) {
        // Somebody may have paused before the sound was there, which is no failure.
        if (primary.status().kind === 'failed') fallBack()
        else if (isWanted) throw error
      }
    },
    pause() {
      isWanted = false
      active().pause()
    },
    seek(ms) {
      lastMs = ms
      active().seek(ms)
    },
    setRate: (rate) => active().setRate(rate),
    subscribe(listener) {
      const stopPrimary = primary.subscribe(() => {
        if (primary.status().kind === 'failed') fallBack()
        listener()
      })
      const stopSecondary = secondary.subscribe(listener)
      return () => {
        stopPrimary()
        stopSecondary()
      }
    },
  }
}
