import { describe, expect, it, vi } from 'vitest'
import { createClock } from './create-clock.ts'
import type { PlaybackSource } from './playback-source.ts'
import { createVirtualSource } from './virtual-source.ts'

/** A world whose time passes by hand, with its timers. */
function createWorld() {
  let nowMs = 1_000
  const timers = new Map<symbol, { at: number; task: () => void }>()
  return {
    now: () => nowMs,
    after(ms: number, task: () => void) {
      const key = Symbol('timer')
      timers.set(key, { at: nowMs + ms, task })
      return () => void timers.delete(key)
    },
    pass(ms: number) {
      const until = nowMs + ms
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= until).sort((a, b) => a[1].at - b[1].at)[0]
        if (!due) break
        timers.delete(due[0])
        nowMs = Math.max(nowMs, due[1].at)
        due[1].task()
      }
      nowMs = until
    },
    waiting: () => timers.size,
  }
}

function virtualClock(durationMs = 10_000) {
  const world = createWorld()
  const clock = createClock({
    source: createVirtualSource(world.now),
    now: world.now,
    after: world.after,
    durationMs: () => durationMs,
  })
  return { world, clock }
}

describe('a clock without a recording', () => {
  it('moves with time while it plays, and stands while it does not', () => {
    const { world, clock } = virtualClock()
    world.pass(500)
    expect(clock.now()).toBe(0)
    clock.play()
    world.pass(1_200)
    expect(clock.now()).toBe(1_200)
    clock.pause()
    world.pass(5_000)
    expect(clock.now()).toBe(1_200)
  })

  it('goes by its rate, without a jump when that changes', () => {
    const { world, clock } = virtualClock()
    clock.play()
    world.pass(1_000)
    clock.setRate(2)
    expect(clock.now()).toBe(1_000)
    world.pass(1_000)
    expect(clock.now()).toBe(3_000)
  })

  it.each([
    [99, 4],
    [0, 0.25],
    [-1, 0.25],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])('asked for a rate of %d plays at %d', (asked, rate) => {
    const { clock } = virtualClock()
    clock.setRate(asked)
    expect(clock.rate()).toBe(rate)
  })

  it('stops at the end of the call, and begins anew when played again', () => {
    const { world, clock } = virtualClock(2_000)
    clock.play()
    world.pass(60_000)
    expect(clock.isPlaying()).toBe(false)
    expect(clock.now()).toBe(2_000)
    clock.play()
    world.pass(300)
    expect(clock.now()).toBe(300)
  })

  it('plays a range once and stops at its end', () => {
    const { world, clock } = virtualClock()
    clock.play({ startMs: 3_000, endMs: 3_500 })
    world.pass(200)
    expect(clock.now()).toBe(3_200)
    world.pass(10_000)
    expect(clock.now()).toBe(3_500)
    expect(clock.isPlaying()).toBe(false)
  })

  it('loops a range until it is paused', () => {
    const { world, clock } = virtualClock()
    clock.play({ startMs: 3_000, endMs: 3_500 }, { loop: true })
    world.pass(1_700)
    expect(clock.now()).toBe(3_200)
    expect(clock.isPlaying()).toBe(true)
    clock.pause()
    world.pass(9_000)
    expect(clock.now()).toBe(3_200)
    clock.toggle()
    world.pass(400)
    expect(clock.now()).toBe(3_100)
  })

  it('leaves a range when somebody goes elsewhere', () => {
    const { world, clock } = virtualClock()
    clock.play({ startMs: 3_000, endMs: 3_500 }, { loop: true })
    clock.seek(6_000)
    expect(clock.range()).toBeUndefined()
    world.pass(1_000)
    expect(clock.now()).toBe(7_000)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('does not move to %d', (ms) => {
    const { clock } = virtualClock()
    clock.seek(400)
    clock.seek(ms)
    expect(clock.now()).toBe(400)
  })

  it.each([
    [-50, 0],
    [99_999, 10_000],
  ])('keeps a seek to %d within the call', (asked, at) => {
    const { clock } = virtualClock()
    clock.seek(asked)
    expect(clock.now()).toBe(at)
  })

  it('tells of plays, pauses and seeks, never of time passing', () => {
    const { world, clock } = virtualClock()
    const heard = vi.fn()
    clock.subscribe(heard)
    clock.play()
    const after = heard.mock.calls.length
    expect(after).toBeGreaterThan(0)
    world.pass(5_000)
    expect(heard).toHaveBeenCalledTimes(after)
    clock.seek(100)
    expect(heard.mock.calls.length).toBeGreaterThan(after)
  })

  it('does not hang on a loop that lies behind the end of the call', () => {
    const { world, clock } = virtualClock()
    clock.play({ startMs: 20_000, endMs: 21_000 }, { loop: true })
    world.pass(100)
    expect(clock.isPlaying()).toBe(false)
  })

  it('leaves nothing running when it is disposed of', () => {
    const { world, clock } = virtualClock()
    clock.play()
    clock.dispose()
    expect(world.waiting()).toBe(0)
    clock.play()
    expect(clock.isPlaying()).toBe(false)
  })

  it('does not hang on a call of no length', () => {
    const { world, clock } = virtualClock(0)
    clock.play()
    world.pass(100)
    expect(clock.now()).toBe(0)
    expect(clock.isPlaying()).toBe(false)
  })
})

describe('a clock over a player that ticks four times a second', () => {
  function slowPlayer() {
    const world = createWorld()
    const inner = createVirtualSource(world.now)
    const TICK_MS = 250
    const source: PlaybackSource = {
      ...inner,
      positionMs: () =>
        inner.isPlaying() ? Math.floor(inner.positionMs() / TICK_MS) * TICK_MS : inner.positionMs(),
    }
    const clock = createClock({ source, now: world.now, after: world.after, durationMs: () => 10_000 })
    return { world, clock }
  }

  it('moves on evenly between the ticks, and never goes back', () => {
    const { world, clock } = slowPlayer()
    clock.play()
    let last = clock.now()
    for (let frame = 0; frame < 200; frame += 1) {
      world.pass(16)
      const now = clock.now()
      expect(now).toBeGreaterThanOrEqual(last)
      expect(now - last).toBeLessThan(40)
      last = now
    }
    expect(Math.abs(last - 3_200)).toBeLessThan(60)
  })

  it('goes back at once when asked to', () => {
    const { world, clock } = slowPlayer()
    clock.play()
    world.pass(3_000)
    clock.now()
    clock.seek(1_000)
    expect(clock.now()).toBe(1_000)
  })
})

describe('a player that refuses', () => {
  it('says why, and leaves the rest working', async () => {
    const world = createWorld()
    const source: PlaybackSource = {
      ...createVirtualSource(world.now),
      play: () => Promise.reject(new Error('NotAllowedError')),
    }
    const clock = createClock({ source, now: world.now, after: world.after, durationMs: () => 1_000 })
    const heard = vi.fn()
    clock.subscribe(heard)
    clock.play()
    await vi.waitFor(() => expect(heard).toHaveBeenCalled())
    expect(clock.status()).toEqual({
      kind: 'failed',
      reason: 'The recording could not be played: NotAllowedError',
    })
    clock.seek(400)
    expect(clock.now()).toBe(400)
  })
})
