import { diceOf } from '../text/vocabulary.ts'
import type { RowFacts } from './row-facts.ts'

// Half of a tool's likeness is its name; the rest is what it was given and gave back.
const SAME_TOOL = 0.5
const SAME_TARGET = 0.7
const SAME_SOURCE = 0.4
const OTHER_ROLE = 0.5

/**
 * How likely two rows are the same moment of two calls, 0 to 1: turns by their role and words, tools by name and
 * then by their data, transitions by their ends. A turn that says the very same in another role is a likely one.
 */
export function rowLikeness(left: RowFacts, right: RowFacts): number {
  if (left.kind !== right.kind) return 0
  switch (left.kind) {
    case 'turn':
      if (left.role === right.role) return shared(left, right)
      return left.content().tokens.length > 1 && shared(left, right) === 1 ? OTHER_ROLE : 0
    case 'tool':
      if (left.role !== right.role || left.name !== right.name) return 0
      return SAME_TOOL + (1 - SAME_TOOL) * shared(left, right)
    case 'node':
      if (left.to === right.to) return left.from === right.from ? 1 : SAME_TARGET
      return left.from === right.from && left.from !== '' ? SAME_SOURCE : 0
    case 'other':
      if (left.exact === right.exact) return 1
      return left.role === right.role && left.content().tokens.length > 0 ? shared(left, right) : 0
  }
}

/** Whether two rows that stand alone in the same place are one row, changed beyond likeness. */
export function mayReplace(left: RowFacts, right: RowFacts): boolean {
  return (
    left.kind === right.kind && left.kind !== 'other' && left.role === right.role && left.name === right.name
  )
}

function shared(left: RowFacts, right: RowFacts): number {
  return diceOf(left.content().tokens, right.content().tokens)
}
