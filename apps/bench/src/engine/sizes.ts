import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'

/** How large a call is measured. */
export interface Size {
  readonly segments: number
  /** Aimed at; the generated call comes within a few per cent. */
  readonly words: number
}

/** A long real call, and the largest that is promised to stay fluid. */
export const SIZES: readonly Size[] = [
  { segments: 1_000, words: 10_000 },
  { segments: 10_000, words: 200_000 },
]

// Of ten generated items about seven are turns; the rest are tool rows and node transitions.
const TURN_SHARE = 0.72

/** The seeded call of a size. */
export function sizedCall({ segments, words }: Size, seed = 1): { readonly [key: string]: Json } {
  return makeCall({ seed, segments, wordsPerTurn: Math.round(words / (segments * TURN_SHARE)) })
}
