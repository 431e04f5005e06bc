import type { SeededRandom } from '../../speech/seeded-random.ts'
import { addsDisorder } from './adds-disorder.ts'
import { roleOf, type VariantRow } from './variant-call.ts'

/** What a variation can change. */
export type MutatorId =
  | 'slower_tool'
  | 'failing_tool'
  | 'interruption'
  | 'silence'
  | 'late_answer'
  | 'low_confidence'
  | 'dropped_turn'
  | 'wrong_node'

/** A call with one thing changed. */
export interface Mutation {
  readonly rows: readonly VariantRow[]
  /** The row that was changed, or that stands where one is gone. */
  readonly segmentId: string | undefined
  /** Its place in the new list. */
  readonly index: number
  /** What was changed, for people. */
  readonly what: string
  /** By how much the call lasts longer; ms. */
  readonly longerMs: number
}

/** One kind of change. */
export interface Mutator {
  readonly id: MutatorId
  readonly label: string
  /** A change at a place and by an amount that chance decides, or why this call cannot have one. */
  mutate(
    rows: readonly VariantRow[],
    random: SeededRandom,
    locale: string,
  ): Mutation | { readonly reason: string }
}

// A call of thousands of turns has a fitting one among these.
const MOST_TRIES = 24

/** Tries candidates in random order until one can be changed without putting anything out of order. */
export function tryCandidates<T>(
  rows: readonly VariantRow[],
  candidates: readonly T[],
  random: SeededRandom,
  change: (candidate: T) => Mutation | undefined,
): Mutation | undefined {
  const left = [...candidates]
  for (let attempt = 0; attempt < MOST_TRIES && left.length > 0; attempt += 1) {
    const [candidate] = left.splice(random.between(0, left.length - 1), 1)
    const mutation = candidate === undefined ? undefined : change(candidate)
    if (mutation && !addsDisorder(rows, mutation.rows)) return mutation
  }
  return undefined
}

/** Whether a row is what somebody says, at a known time. */
export function isTimedSpeech(
  row: VariantRow | undefined,
): row is VariantRow & { readonly span: NonNullable<VariantRow['span']> } {
  const role = roleOf(row)
  return (role === 'user' || role === 'agent') && row?.span !== undefined
}

/** A turn and the one that follows it, by list order with nothing said in between. */
export interface TurnPair {
  readonly from: number
  readonly to: number
  readonly gapMs: number
}

/** Each turn with the next one where the first has ended before the second begins. */
export function turnPairs(rows: readonly VariantRow[]): readonly TurnPair[] {
  const pairs: TurnPair[] = []
  let from: number | undefined
  for (const [to, row] of rows.entries()) {
    if (!isTimedSpeech(row)) continue
    const before = from === undefined ? undefined : rows[from]
    if (from !== undefined && isTimedSpeech(before)) {
      const gapMs = row.span.startMs - before.span.endMs
      if (gapMs >= 0) pairs.push({ from, to, gapMs })
    }
    from = to
  }
  return pairs
}
