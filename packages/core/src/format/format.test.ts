import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClock, formatDuration, formatTime } from './format-time.ts'
import { parseTime } from './parse-time.ts'

describe('times as people read them', () => {
  it.each([
    [0, '0:00.0'],
    [85, '0:00.085'],
    [63_400, '1:03.4'],
    [63_450, '1:03.45'],
    [3_723_000, '1:02:03.0'],
    [-5200, '-0:05.2'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatTime(ms)).toBe(text)
  })

  it('come back as they were when they are typed in again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (ms) => {
        expect(parseTime(formatTime(ms))).toBe(ms)
      }),
    )
  })

  it.each([
    [999, '0:00'],
    [63_999, '1:03'],
    [3_723_000, '1:02:03'],
  ])('%d ms on the clock is %s', (ms, text) => {
    expect(formatClock(ms)).toBe(text)
  })

  it.each([
    [850, '850 ms'],
    [3400, '3.4 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min'],
    [63_000, '1 min 3 s'],
    [3_599_600, '1 h'],
    [3_720_000, '1 h 2 min'],
  ])('%d ms long is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

describe('times as people type them', () => {
  it.each([
    ['1:03.4', 63_400],
    ['63.4s', 63_400],
    ['63,4 s', 63_400],
    ['63400', 63_400],
    ['63400ms', 63_400],
    ['1:02:03', 3_723_000],
    ['1.5 min', 90_000],
    ['-0:02', -2000],
  ])('%s is %d ms', (text, ms) => {
    expect(parseTime(text)).toBe(ms)
  })

  it.each(['', '63.4', 'soon', '1:75', '1:75:00', '1e5', 's', '0x10', 'NaN', '--5', '1:2:3:4'])(
    '%s is no time',
    (text) => {
      expect(parseTime(text)).toBeUndefined()
    },
  )

  it('are whole numbers or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = parseTime(text)
        expect(ms === undefined || Number.isSafeInteger(ms)).toBe(true)
      }),
    )
  })
})
