import type { Json } from '@call-timeline/schema'
import { isList, isObject, ownValue, withKey } from '../../../json/json-path.ts'
import { type Mutator, tryCandidates } from '../mutator.ts'
import { excerpt, roleOf, withMetadata, withWire } from '../variant-call.ts'

/** The recogniser is unsure of a user turn: of the turn, and of its words where they say how sure it was. */
export const lowConfidence: Mutator = {
  id: 'low_confidence',
  label: 'Low recognition confidence',
  mutate(rows, random) {
    const turns = [...rows.entries()].filter(([, row]) => roleOf(row) === 'user' && isObject(row.wire))
    const found = tryCandidates(rows, turns, random, ([index, row]) => {
      if (!isObject(row.wire)) return undefined
      const percent = random.between(18, 45)
      const unsure = (word: Json): Json =>
        isObject(word) && typeof ownValue(word, 'confidence') === 'number'
          ? withKey(word, 'confidence', Math.max(1, percent + random.between(-12, 12)) / 100)
          : word
      const { words } = row.wire
      const wire = isList(words) ? withKey(row.wire, 'words', words.map(unsure)) : row.wire
      return {
        rows: rows.with(index, withWire(row, withMetadata(wire, 'transcript_confidence', percent / 100))),
        segmentId: row.note.id,
        index,
        what: `The recogniser is ${percent} % sure of ${excerpt(ownValue(row.wire, 'text'))}`,
        longerMs: 0,
      }
    })
    return found ?? { reason: 'The user says nothing.' }
  },
}
