import { formatDuration } from '../../../format/format-time.ts'
import { isObject, ownValue } from '../../../json/json-path.ts'
import { makeRoom } from '../make-room.ts'
import { type Mutator, tryCandidates, turnPairs } from '../mutator.ts'
import { excerpt, partOf, roleOf, withMetadata, withWire } from '../variant-call.ts'

/** The agent answers two to six seconds later than it did, as a slow model would have it. */
export const lateAnswer: Mutator = {
  id: 'late_answer',
  label: 'Late answer',
  mutate(rows, random) {
    const answers = turnPairs(rows).filter(
      ({ from, to }) => roleOf(rows[from]) === 'user' && roleOf(rows[to]) === 'agent',
    )
    const found = tryCandidates(rows, answers, random, ({ to, gapMs }) => {
      const row = rows[to]
      const deltaMs = random.between(20, 60) * 100
      if (!row?.span) return undefined
      const moved = makeRoom(rows, row.span.startMs, deltaMs)
      return {
        rows: moved.map((one, index) => {
          const firstToken = ownValue(partOf(one.wire, 'metadata'), 'llm_node_ttft')
          return index === to && isObject(one.wire) && typeof firstToken === 'number'
            ? withWire(one, withMetadata(one.wire, 'llm_node_ttft', firstToken + deltaMs))
            : one
        }),
        segmentId: row.note.id,
        index: to,
        what: `The agent answers after ${formatDuration(gapMs + deltaMs)} instead of ${formatDuration(gapMs)}: ${excerpt(ownValue(row.wire, 'text'))}`,
        longerMs: deltaMs,
      }
    })
    return found ?? { reason: 'No agent turn with a time answers the user.' }
  },
}
