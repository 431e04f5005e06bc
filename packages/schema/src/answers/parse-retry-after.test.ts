import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from './parse-retry-after.ts'

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['Thursday, 01-Jan-26 12:00:30 GMT', 30_000],
    ['Thu Jan  1 12:00:30 2026', 30_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['9'.repeat(40), Number.MAX_SAFE_INTEGER],
  ])('%j asks for %d ms', (value, ms) => {
    expect(parseRetryAfter(value, NOW)).toBe(ms)
  })

  it.each([
    null,
    undefined,
    '',
    '-5',
    '1.5',
    '1e3',
    'soon',
    '2026-01-01T12:00:30Z',
    'Thu, 31 Feb 2026 12:00:30 GMT',
    'Thu, 01 Jan 2026 24:00:00 GMT',
    'Thu, 01 Foo 2026 12:00:00 GMT',
    'Thu, 01 Jan 2026 12:00:30 +0100',
  ])('%j asks for nothing', (value) => {
    expect(parseRetryAfter(value, NOW)).toBeUndefined()
  })

  it('is never shorter than the date that was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 7 }),
        fc.double({ min: 0, max: 999, noNaN: true }),
        (seconds, part) => {
          const until = NOW + seconds * 1000
          const now = NOW + part
          const wait = parseRetryAfter(new Date(until).toUTCString(), now) ?? -1
          expect(now + wait).toBeGreaterThanOrEqual(until)
          expect(Number.isInteger(wait)).toBe(true)
        },
      ),
    )
  })
})
