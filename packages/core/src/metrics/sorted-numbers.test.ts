import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestRank } from './percentile.ts'
import { createSortedNumbers } from './sorted-numbers.ts'

describe('numbers in order', () => {
  it('are what was added without what was taken out, however much at once', () => {
    const batch = fc.record({ add: fc.array(fc.nat(20), { maxLength: 60 }), remove: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 6 }), (batches) => {
        const numbers = createSortedNumbers()
        let expected: number[] = []
        for (const { add, remove } of batches) {
          for (const value of expected.slice(0, remove)) numbers.remove(value)
          for (const value of add) numbers.add(value)
          expected = [...expected.slice(remove), ...add]
          expect(numbers.values()).toEqual(expected.toSorted((a, b) => a - b))
        }
      }),
    )
  })
})

describe('a percentile by nearest rank', () => {
  // The worked example of https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
  it.each([
    [5, 15],
    [30, 20],
    [40, 20],
    [50, 35],
    [100, 50],
  ])('%i of a hundred of 15, 20, 35, 40, 50 is %i', (percent, expected) => {
    expect(nearestRank([15, 20, 35, 40, 50], percent)).toBe(expected)
  })

  it('is nothing for no values', () => {
    expect(nearestRank([], 50)).toBeUndefined()
  })
})
