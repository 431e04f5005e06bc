import {
  type CommandResult,
  closeWordGaps,
  compressTurn,
  type Editor,
  makeRoomForWords,
  markReviewed,
  mergeWords,
  setPinned,
  setProvenance,
  splitWord,
} from '@call-timeline/core'
import fc from 'fast-check'
import { pick } from './pick.ts'

/** A command on words of one turn; `at` picks the turn, counted around, indexes may be of words that are not there. */
export type WordStep =
  | { readonly step: 'splitWord'; readonly at: number; readonly index: number; readonly offset: number }
  | { readonly step: 'mergeWords'; readonly at: number; readonly index: number; readonly count: number }
  | { readonly step: 'pin'; readonly at: number; readonly index?: number; readonly pinned: boolean }
  | {
      readonly step: 'source'
      readonly at: number
      readonly index?: number
      readonly provenance: 'reported' | 'aligned' | 'manual' | 'derived'
    }
  | { readonly step: 'reviewed'; readonly at: number }
  | { readonly step: 'closeWordGaps'; readonly at: number }
  | { readonly step: 'makeRoomForWords'; readonly at: number }
  | { readonly step: 'compressTurn'; readonly at: number }

/** Does something to words of a turn. */
export function runWordStep(editor: Editor, step: WordStep): CommandResult {
  const id = pick(editor.order(), step.at) ?? 'nobody'
  switch (step.step) {
    case 'splitWord':
      return editor.run(splitWord, { id, index: step.index, at: step.offset })
    case 'mergeWords':
      return editor.run(mergeWords, {
        id,
        indexes: Array.from({ length: step.count }, (_, further) => step.index + further),
      })
    case 'pin':
      return editor.run(setPinned, { ids: [id], pinned: step.pinned, ...wordsOf(step.index) })
    case 'source':
      return editor.run(setProvenance, { ids: [id], provenance: step.provenance, ...wordsOf(step.index) })
    case 'reviewed':
      return editor.run(markReviewed, { ids: [id] })
    case 'closeWordGaps':
      return editor.run(closeWordGaps, { id })
    case 'makeRoomForWords':
      return editor.run(makeRoomForWords, { id })
    case 'compressTurn':
      return editor.run(compressTurn, { id })
  }
}

function wordsOf(index: number | undefined): { readonly words?: readonly number[] } {
  return index === undefined ? {} : { words: [index] }
}

const at = fc.nat(40)
const index = fc.nat(6)

/** Anything done to words. */
export const wordStep: fc.Arbitrary<WordStep> = fc.oneof(
  fc.record({ step: fc.constant('splitWord' as const), at, index, offset: fc.nat(5) }),
  fc.record({ step: fc.constant('mergeWords' as const), at, index, count: fc.nat(3) }),
  fc.record(
    { step: fc.constant('pin' as const), at, index, pinned: fc.boolean() },
    { requiredKeys: ['step', 'at', 'pinned'] },
  ),
  fc.record(
    {
      step: fc.constant('source' as const),
      at,
      index,
      provenance: fc.constantFrom(
        'reported' as const,
        'aligned' as const,
        'manual' as const,
        'derived' as const,
      ),
    },
    { requiredKeys: ['step', 'at', 'provenance'] },
  ),
  fc.record({
    step: fc.constantFrom(
      'reviewed' as const,
      'closeWordGaps' as const,
      'makeRoomForWords' as const,
      'compressTurn' as const,
    ),
    at,
  }),
)
