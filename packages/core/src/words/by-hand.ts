import type { WordNote } from '@call-timeline/schema'

/** The note of a word whose time has been set by hand: nothing is left to review. */
export function byHand({ review: _, ...note }: WordNote): WordNote {
  return { ...note, provenance: 'manual' }
}
