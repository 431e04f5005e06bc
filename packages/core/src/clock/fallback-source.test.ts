import { describe, expect, it, vi } from 'vitest'
import { createFallbackSource } from './fallback-source.ts'
import type { PlaybackSource, SourceStatus } from './playback-source.ts'
import { createVirtualSource } from './virtual-source.ts'

/** A recording that fails when it is told to. */
function breakableSource(now: () => number) {
  const inner = createVirtualSource(now)
  let status: SourceStatus = { kind: 'ready' }
  const listeners = new Set<() => void>()
  const source: PlaybackSource = {
    ...inner,
    status: () => status,
    subscribe(listener) {
      const stop = inner.subscribe(listener)
      listeners.add(listener)
      return () => {
        stop()
        listeners.delete(listener)
      }
    },
  }
  return {
    source,
    fail() {
      inner.pause()
      status = { kind: 'failed', reason: 'The recording is gone.' }
      for (const listener of listeners) listener()
    },
  }
}

describe('a recording that fails', () => {
  it('is followed on in silence, from the same place and at the same rate, and says why', () => {
    let nowMs = 0
    const { source: primary, fail } = breakableSource(() => nowMs)
    const source = createFallbackSource(
      primary,
      createVirtualSource(() => nowMs),
    )
    const heard = vi.fn()
    source.subscribe(heard)
    void source.play()
    source.setRate(2)
    nowMs = 500
    expect(source.positionMs()).toBe(1_000)
    fail()
    nowMs = 750
    expect(source.positionMs()).toBe(1_500)
    expect(source.isPlaying()).toBe(true)
    expect(source.status()).toEqual({ kind: 'failed', reason: 'The recording is gone.' })
    expect(heard).toHaveBeenCalled()
  })

  it('does not begin to play when nobody asked it to', () => {
    const { source: primary, fail } = breakableSource(() => 0)
    const source = createFallbackSource(
      primary,
      createVirtualSource(() => 0),
    )
    source.subscribe(() => {})
    source.seek(700)
    fail()
    expect(source.isPlaying()).toBe(false)
    expect(source.positionMs()).toBe(700)
  })

  it('plays in silence when the very first play fails', async () => {
    let status: SourceStatus = { kind: 'ready' }
    const primary: PlaybackSource = {
      ...createVirtualSource(() => 0),
      status: () => status,
      play() {
        status = { kind: 'failed', reason: 'Not found.' }
        return Promise.reject(new Error('Not found.'))
      },
    }
    const source = createFallbackSource(
      primary,
      createVirtualSource(() => 0),
    )
    await source.play()
    expect(source.isPlaying()).toBe(true)
  })
})
