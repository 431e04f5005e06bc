import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { instantOf, localDateTime, localZone } from './local-time.ts'

afterEach(() => vi.unstubAllEnvs())

describe.each(['UTC', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Auckland'])('local time in %s', (zone) => {
  it('is read back as the same instant, unless the clock shows that hour twice', () => {
    vi.stubEnv('TZ', zone)
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 200_000_000_000_000 }), (ms) => {
        const local = localDateTime(ms)
        const again = instantOf(local)
        expect(again === undefined ? undefined : localDateTime(again)).toBe(local)
        const offset = (instant: number): number => new Date(instant).getTimezoneOffset()
        if (offset(ms - 7_200_000) === offset(ms + 7_200_000)) expect(again).toBe(ms)
      }),
    )
  })
})

it('takes an hour that comes twice as the first one', () => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  expect(instantOf('2026-10-25T02:30:00.000')).toBe(Date.UTC(2026, 9, 25, 0, 30))
})

it.each(['', 'yesterday', '2026-10-25', '2026-10-25T2:30', '10/25/2026, 02:30'])(
  'does not read %j',
  (text) => {
    expect(instantOf(text)).toBeUndefined()
  },
)

it('reads a time without seconds', () => {
  vi.stubEnv('TZ', 'UTC')
  expect(instantOf('2026-10-25T02:30')).toBe(Date.UTC(2026, 9, 25, 2, 30))
})

it('shows nothing for what no calendar has', () => {
  expect(localDateTime(Number.NaN)).toBe('')
  expect(localDateTime(1e18)).toBe('')
})

it('names the zone with its offset on that day', () => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  expect(localZone(Date.UTC(2026, 6, 1))).toBe('Europe/Berlin (UTC+02:00)')
  expect(localZone(Date.UTC(2026, 0, 1))).toBe('Europe/Berlin (UTC+01:00)')
  vi.stubEnv('TZ', 'America/St_Johns')
  expect(localZone(Date.UTC(2026, 0, 1))).toBe('America/St_Johns (UTC−03:30)')
})
