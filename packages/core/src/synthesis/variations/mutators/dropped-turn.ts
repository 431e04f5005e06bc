import { ownValue } from '../../../json/json-path.ts'
import { makeRoom } from '../make-room.ts'
import { isTimedSpeech, type Mutator, tryCandidates } from '../mutator.ts'
import { excerpt, roleOf, type VariantRow } from '../variant-call.ts'

/** Something that the user said is gone, as if it had not been said; what follows moves up. */
export const droppedTurn: Mutator = {
  id: 'dropped_turn',
  label: 'Dropped turn',
  mutate(rows, random) {
    const speech = [...rows.entries()].filter(([, row]) => isTimedSpeech(row))
    const turns = speech.slice(1, -1).filter(([, row]) => roleOf(row) === 'user')
    const found = tryCandidates(rows, turns, random, ([index, row]) => {
      const rest = rows.toSpliced(index, 1)
      const { atMs, deltaMs } = roomLeft(rest, row)
      return {
        rows: makeRoom(rest, atMs, deltaMs),
        segmentId: rest[index]?.note.id,
        index,
        what: `${excerpt(ownValue(row.wire, 'text'))} is gone`,
        longerMs: deltaMs,
      }
    })
    return found ?? { reason: 'The user says nothing between two other turns with times.' }
  },
}

/** How far what follows can move up: until it is as long after what came before as it was after the turn. */
function roomLeft(
  rest: readonly VariantRow[],
  { span }: VariantRow,
): { readonly atMs: number; readonly deltaMs: number } {
  if (!span) return { atMs: 0, deltaMs: 0 }
  let beforeMs = 0
  let afterMs = Number.POSITIVE_INFINITY
  for (const row of rest) {
    if (!row.span) continue
    if (row.span.startMs <= span.startMs) beforeMs = Math.max(beforeMs, row.span.endMs)
    else afterMs = Math.min(afterMs, row.span.startMs)
  }
  // Somebody still talks, or answers before its end: the times stay, and so does the place of the rest.
  if (!Number.isFinite(afterMs) || afterMs < span.endMs || beforeMs >= span.endMs) {
    return { atMs: span.endMs, deltaMs: 0 }
  }
  return { atMs: afterMs, deltaMs: beforeMs - span.endMs }
}
