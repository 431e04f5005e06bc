import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText } from './diff-text.ts'

function said(left: string, right: string): readonly string[] {
  return diffText(left, right).map((part) =>
    part.kind === 'right_only'
      ? `+${right.slice(part.right.from, part.right.to)}`
      : `${part.kind === 'left_only' ? '-' : '='}${left.slice(part.left.from, part.left.to)}`,
  )
}

const words = fc
  .array(fc.constantFrom('yes', 'no', 'the', 'bill', ' ', '\n', '今日は', '👍🏽', 'é', '\ud800'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '))

describe('the difference of two texts', () => {
  it.each([
    ['my bill is late', 'my bill is late', ['=my bill is late']],
    ['my bill is late', 'my rent is late', ['=my', '-bill', '+rent', '=is late']],
    ['is late', 'it is late', ['+it', '=is late']],
    ['yes', '', ['-yes']],
    ['', '', []],
    ['今日は晴れ', '今日は雨', ['=今日は', '-晴れ', '+雨']],
  ])('of %j and %j is word by word', (left, right, expected) => {
    expect(said(left, right).map((part) => part.replace(/\s+$|(?<=^.)\s+/g, ''))).toEqual(expected)
  })

  it('gives both texts back, part after part', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const parts = diffText(left, right)
        let [l, r] = [0, 0]
        for (const part of parts) {
          expect([part.left.from, part.right.from]).toEqual([l, r])
          if (part.kind === 'same') {
            expect(left.slice(l, part.left.to)).toBe(right.slice(r, part.right.to))
          }
          if (part.kind === 'left_only') expect(part.right.to).toBe(r)
          if (part.kind === 'right_only') expect(part.left.to).toBe(l)
          l = part.left.to
          r = part.right.to
        }
        expect([l, r]).toEqual([left.length, right.length])
      }),
      { numRuns: 300 },
    )
  })
})
