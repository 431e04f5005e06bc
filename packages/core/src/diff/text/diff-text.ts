import { alignSequences } from '../align/align-sequences.ts'
import { textTokens } from './text-tokens.ts'

/** A stretch `[from, to)` of a text in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A stretch of two texts: in both, or in one alone with an empty range where it is not in the other. */
export interface TextPart {
  readonly kind: 'same' | 'left_only' | 'right_only'
  readonly left: TextRange
  readonly right: TextRange
}

// A text of some hundred words is aligned whole; of a longer one the words near the diagonal are looked at.
const MOST_CELLS = 100_000

/**
 * What two texts share and what is in one alone, word by word. The parts follow one another without gaps: those
 * that are not `right_only` make up the left text, those that are not `left_only` the right one.
 */
export function diffText(left: string, right: string): readonly TextPart[] {
  const leftTokens = textTokens(left)
  const rightTokens = textTokens(right)
  const pairs = alignSequences({
    left: leftTokens.map(({ text }) => text),
    right: rightTokens.map(({ text }) => text),
    score: () => 0,
    budget: { cells: MOST_CELLS },
  })
  const parts: TextPart[] = []
  let at = { left: 0, right: 0 }
  const add = (kind: TextPart['kind'], leftTo: number, rightTo: number): void => {
    if (leftTo === at.left && rightTo === at.right) return
    const last = parts.at(-1)
    const isMore = last?.kind === kind
    const part = {
      kind,
      left: { from: isMore ? last.left.from : at.left, to: leftTo },
      right: { from: isMore ? last.right.from : at.right, to: rightTo },
    }
    if (isMore) parts.pop()
    parts.push(part)
    at = { left: leftTo, right: rightTo }
  }
  const upTo = (leftTo: number, rightTo: number): void => {
    const between = [left.slice(at.left, leftTo), right.slice(at.right, rightTo)] as const
    // Space before two equal words is shared as far as it goes.
    const space = sharedSpace(...between)
    if (between[0] !== between[1]) {
      add('left_only', leftTo - space, at.right)
      add('right_only', at.left, rightTo - space)
    }
    add('same', leftTo, rightTo)
  }
  for (const [leftIndex, rightIndex] of pairs) {
    const mine = leftTokens[leftIndex]
    const theirs = rightTokens[rightIndex]
    if (!mine || !theirs) continue
    upTo(mine.start, theirs.start)
    add('same', mine.end, theirs.end)
  }
  upTo(left.length, right.length)
  return parts
}

function sharedSpace(left: string, right: string): number {
  let length = 0
  while (
    length < Math.min(left.length, right.length) &&
    /\s/.test(left.charAt(left.length - 1 - length)) &&
    left.charAt(left.length - 1 - length) === right.charAt(right.length - 1 - length)
  ) {
    length += 1
  }
  return length
}
