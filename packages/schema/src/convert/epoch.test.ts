import { describe, expect, it } from 'vitest'
import { epochToMs, epochUnit, msToEpoch } from './epoch.ts'

describe('Unix times', () => {
  it('below 10^11 count seconds, from there on milliseconds', () => {
    expect(epochUnit(1_767_261_600)).toBe('s')
    expect(epochUnit(99_999_999_999)).toBe('s')
    expect(epochUnit(100_000_000_000)).toBe('ms')
    expect(epochUnit(-1_767_261_600_000)).toBe('ms')
  })

  it('are read in ms whatever their unit, and written back in it', () => {
    expect(epochToMs(1_767_261_600)).toBe(1_767_261_600_000)
    expect(epochToMs(1_767_261_600_482)).toBe(1_767_261_600_482)
    expect(msToEpoch(1_767_261_600_482, 's')).toBe(1_767_261_600)
    expect(msToEpoch(1_767_261_600_482.9, 'ms')).toBe(1_767_261_600_482)
  })
})
