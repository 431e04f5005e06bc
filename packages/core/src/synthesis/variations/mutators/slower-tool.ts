import { formatDuration } from '../../../format/format-time.ts'
import { makeRoom } from '../make-room.ts'
import { type Mutator, tryCandidates } from '../mutator.ts'
import { toolPairsOf } from '../tool-pairs.ts'
import { derived } from '../variant-call.ts'

const SHORTEST_MS = 1500

/** A tool takes three to six times as long; everything from its answer on comes later. */
export const slowerTool: Mutator = {
  id: 'slower_tool',
  label: 'Slower tool',
  mutate(rows, random) {
    const pairs = toolPairsOf(rows).filter((pair) => pair.runMs !== undefined)
    const found = tryCandidates(rows, pairs, random, ({ call, result, name, runMs = 0 }) => {
      const answeredMs = rows[result]?.span?.startMs ?? 0
      const longer = Math.max(SHORTEST_MS, Math.round((runMs * random.between(30, 60)) / 10))
      const deltaMs = longer - runMs
      // An answer in the same ms as its call: the call stays where it is.
      const moved = makeRoom(rows, answeredMs, deltaMs).map((row, index) =>
        index === call && runMs === 0 ? (rows[call] ?? row) : row,
      )
      return {
        rows: moved.map((row, index) => (index === call || index === result ? derived(row) : row)),
        segmentId: rows[call]?.note.id,
        index: call,
        what: `Tool ${name} takes ${formatDuration(runMs + deltaMs)} instead of ${formatDuration(runMs)}`,
        longerMs: deltaMs,
      }
    })
    return found ?? { reason: 'No tool call has an answer with a time.' }
  },
}
