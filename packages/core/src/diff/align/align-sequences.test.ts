import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSequences, type Pair } from './align-sequences.ts'

function align(left: readonly string[], right: readonly string[], cells = 1_000_000): readonly Pair[] {
  const score = (l: number, r: number): number => {
    const a = new Set(left[l])
    const b = new Set(right[r])
    return (2 * [...a].filter((letter) => b.has(letter)).length) / Math.max(1, a.size + b.size)
  }
  return alignSequences({ left, right, score, budget: { cells } })
}

const items = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 3 }), {
  maxLength: 14,
})

describe('an alignment', () => {
  it('rises on both sides', () => {
    fc.assert(
      fc.property(items, items, fc.constantFrom(0, 20, 1000), (left, right, cells) => {
        const pairs = align(left, right, cells)
        for (const [index, [l, r]] of pairs.entries()) {
          const [nextL = left.length, nextR = right.length] = pairs[index + 1] ?? []
          expect(l).toBeLessThan(nextL)
          expect(r).toBeLessThan(nextR)
        }
      }),
    )
  })

  it('is the same whichever side is left', () => {
    fc.assert(
      fc.property(items, items, fc.constantFrom(0, 20, 1000), (left, right, cells) => {
        expect(align(right, left, cells)).toEqual(align(left, right, cells).map(([l, r]) => [r, l]))
      }),
      { numRuns: 500 },
    )
  })

  it('of a sequence with one more item leaves that item alone', () => {
    fc.assert(
      fc.property(items, fc.nat(14), fc.string({ maxLength: 3 }), (left, at, item) => {
        expect(align(left, left.toSpliced(at, 0, item))).toHaveLength(left.length)
      }),
    )
  })

  it('prefers the most that is alike in all', () => {
    expect(align(['abcd', 'xyz'], ['qq', 'abce', 'xyw'])).toEqual([
      [0, 1],
      [1, 2],
    ])
    expect(align(['abcd'], ['wxyz'])).toEqual([])
  })

  it('stays in bounds where nothing fits', () => {
    const many = (mark: string): string[] =>
      Array.from({ length: 20_000 }, (_, index) => `${mark}${index % 50}`)
    expect(align(many('a'), many('b'), 500_000).length).toBeLessThanOrEqual(20_000)
    const unique = Array.from({ length: 200_000 }, (_, index) => `${index}`)
    expect(align(['first', ...unique, 'x'], ['y', ...unique, 'last'])).toHaveLength(200_000)
  })
})
