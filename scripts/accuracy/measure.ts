import type { KnownTurn } from './known-turn.ts'
import type { Method } from './methods.ts'

/** How far word starts are off, in ms, over all words that were compared. */
export interface WordError {
  readonly median: number
  readonly p90: number
  readonly words: number
  /** Turns that the method could not time word for word. */
  readonly failed: number
}

/**
 * The errors of a method over the words between the first and the last of each turn; the first one's start is
 * given to every method. `pick` chooses the words that count.
 */
export function measure(
  turns: readonly KnownTurn[],
  method: Method,
  pick: (turn: KnownTurn) => { readonly from: number; readonly to: number } = (turn) => ({
    from: 1,
    to: turn.words.length,
  }),
): WordError {
  const errors: number[] = []
  let failed = 0
  for (const turn of turns) {
    const starts = method(turn)
    const { from, to } = pick(turn)
    const found = turn.words.slice(from, to).flatMap((word, offset) => {
      const start = starts[from + offset]
      return start === undefined ? [] : [Math.abs(start - word.startMs)]
    })
    if (found.length < to - from) failed += 1
    else errors.push(...found)
  }
  errors.sort((a, b) => a - b)
  const at = (share: number): number =>
    errors[Math.max(0, Math.ceil(errors.length * share) - 1)] ?? Number.NaN
  return { median: at(0.5), p90: at(0.9), words: errors.length, failed }
}
