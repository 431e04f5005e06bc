import { describe, expect, it } from 'vitest'
import { ageOf, countOf, formatLength } from './format.ts'

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 22, 12)

describe('ageOf', () => {
  it.each([
    [0, 'just now'],
    [-5 * MINUTE, 'just now'],
    [59_999, 'just now'],
    [MINUTE, '1 minute ago'],
    [59 * MINUTE, '59 minutes ago'],
    [3 * 60 * MINUTE, '3 hours ago'],
    [24 * 60 * MINUTE, 'yesterday'],
    [9 * 24 * 60 * MINUTE, '9 days ago'],
  ])('calls %d ms %s', (elapsed, age) => {
    expect(ageOf(NOW - elapsed, NOW, 'en')).toBe(age)
  })
})

describe('formatLength', () => {
  it.each([
    [0, '0:00'],
    [46_995, '0:46'],
    [437_696, '7:17'],
    [3_729_000, '1:02:09'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatLength(ms)).toBe(text)
  })
})

describe('countOf', () => {
  it('uses the singular for one alone', () => {
    expect([0, 1, 2].map((count) => countOf(count, 'turn'))).toEqual(['0 turns', '1 turn', '2 turns'])
  })
})
