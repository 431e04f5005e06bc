import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)

it.each([
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7_000],
  ['Thu, 01 Jan 2026 12:01:00 GMT', 60_000],
  ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ['', undefined],
  ['0.25', undefined],
  ['-1', undefined],
  ['soon', undefined],
  [null, undefined],
])('reads Retry-After %j as %s ms', (header, expected) => {
  expect(retryAfterMs(header, NOW)).toBe(expected)
})
