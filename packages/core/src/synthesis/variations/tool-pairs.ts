import { pairTools } from '@call-timeline/schema/rules'
import { ownValue } from '../../json/json-path.ts'
import { partOf, roleOf, type VariantRow } from './variant-call.ts'

/** A tool call and its answer, by their places. */
export interface ToolPair {
  readonly call: number
  readonly result: number
  readonly name: string
  /** From the call to the answer; undefined when one of them has no time, or the answer comes first. */
  readonly runMs: number | undefined
}

/** The tool calls of a call that have an answer. */
export function toolPairsOf(rows: readonly VariantRow[]): readonly ToolPair[] {
  const found: ToolPair[] = []
  for (const [call, { partner: result }] of pairTools(rows.map((row) => row.wire))) {
    if (roleOf(rows[call]) !== 'agent_function') continue
    const callRow = rows[call]
    const startMs = callRow?.span?.startMs
    const answeredMs = rows[result]?.span?.startMs
    const name = callRow && ownValue(partOf(callRow.wire, 'tool'), 'name')
    const isTimed = startMs !== undefined && answeredMs !== undefined && answeredMs >= startMs
    found.push({
      call,
      result,
      name: typeof name === 'string' && name !== '' ? name : 'without a name',
      runMs: isTimed ? answeredMs - startMs : undefined,
    })
  }
  return found
}
