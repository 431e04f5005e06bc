import { isObject, ownValue, withKey, withoutKey } from '../../../json/json-path.ts'
import { type Mutator, tryCandidates } from '../mutator.ts'
import { toolPairsOf } from '../tool-pairs.ts'
import { partOf, withWire } from '../variant-call.ts'

const ERRORS = [
  'The service did not answer in time.',
  'Service unavailable (503).',
  'Too many requests (429).',
]

/** A tool that worked fails; what the agent says after it stays, so that a check can notice. */
export const failingTool: Mutator = {
  id: 'failing_tool',
  label: 'Failing tool',
  mutate(rows, random) {
    const pairs = toolPairsOf(rows).filter(({ result }) => {
      const row = rows[result]
      return row !== undefined && ownValue(partOf(row.wire, 'tool'), 'is_error') !== true
    })
    const found = tryCandidates(rows, pairs, random, ({ result, name }) => {
      const row = rows[result]
      const error = random.pick(ERRORS)
      if (!row || !isObject(row.wire) || error === undefined) return undefined
      const failed = withKey(withKey(partOf(row.wire, 'tool'), 'is_error', true), 'error', error)
      const wire = withKey(row.wire, 'tool', withoutKey(failed, 'result'))
      return {
        rows: rows.with(result, withWire(row, wire)),
        segmentId: row.note.id,
        index: result,
        what: `Tool ${name} fails: ${error}`,
        longerMs: 0,
      }
    })
    return found ?? { reason: 'No tool call has an answer that is not a failure already.' }
  },
}
