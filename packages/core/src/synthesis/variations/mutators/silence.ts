import { formatDuration } from '../../../format/format-time.ts'
import { ownValue } from '../../../json/json-path.ts'
import { makeRoom } from '../make-room.ts'
import { type Mutator, tryCandidates, turnPairs } from '../mutator.ts'
import { excerpt, roleOf } from '../variant-call.ts'

/** The user is silent for nine to sixteen seconds before they answer. */
export const silence: Mutator = {
  id: 'silence',
  label: 'Silence',
  mutate(rows, random) {
    const answers = turnPairs(rows).filter(({ to }) => roleOf(rows[to]) === 'user')
    const found = tryCandidates(rows, answers, random, ({ to, gapMs }) => {
      const row = rows[to]
      const deltaMs = random.between(90, 160) * 100
      if (!row?.span) return undefined
      return {
        rows: makeRoom(rows, row.span.startMs, deltaMs),
        segmentId: row.note.id,
        index: to,
        what: `${formatDuration(gapMs + deltaMs)} of silence before ${excerpt(ownValue(row.wire, 'text'))}`,
        longerMs: deltaMs,
      }
    })
    return found ?? { reason: 'The user answers nothing that has a time.' }
  },
}
