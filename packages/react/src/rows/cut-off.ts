import type { SpeechRow } from './row.ts'
import type { WordSlice } from './word-slices.ts'

/**
 * The index of the first word that was cut off: it starts at or after the interruption. Undefined when the
 * turn was heard to its end, or nothing tells where it was cut.
 */
export function firstCutWord(row: SpeechRow): number | undefined {
  const { interrupted, interruptedAtMs } = row
  if (!interrupted || interruptedAtMs === undefined) return undefined
  const index = row.words.findIndex(({ startMs }) => startMs !== undefined && startMs >= interruptedAtMs)
  return index < 0 ? undefined : index
}

/** Where in the text the cut lies; the text's length when nothing was cut. */
export function cutOffset(
  slices: readonly WordSlice[],
  textLength: number,
  firstCut: number | undefined,
): number {
  if (firstCut === undefined) return textLength
  return slices.find(({ word }) => word !== undefined && word >= firstCut)?.offset ?? textLength
}
