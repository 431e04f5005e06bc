import { isJsonObject, type Json } from '../json.ts'

/** The other row of a tool call, by its index, and how it was found. */
export interface ToolPartner {
  readonly partner: number
  readonly by: 'request_id' | 'guessed'
}

type ToolRole = 'agent_function' | 'agent_result'

interface ToolRow {
  readonly index: number
  readonly role: ToolRole
  readonly requestId: string | undefined
  readonly name: string | undefined
}

/**
 * Pairs tool calls with their results, both ways: by equal `request_id` (the first free result of that id,
 * wherever it stands), else a call and the next free result of its name after it. A row whose `request_id`
 * is met by nothing is still paired by name, unless both rows have one and they differ.
 */
export function pairTools(segments: readonly Json[]): ReadonlyMap<number, ToolPartner> {
  const rows = segments.map(toolRow).filter((row) => row !== undefined)
  const pairs = new Map<number, ToolPartner>()
  pairByRequestId(rows, pairs)
  pairByName(rows, pairs)
  return pairs
}

function toolRow(segment: Json, index: number): ToolRow | undefined {
  if (!isJsonObject(segment)) return undefined
  const { role, tool } = segment
  if (role !== 'agent_function' && role !== 'agent_result') return undefined
  const details = isJsonObject(tool) ? tool : {}
  return { index, role, requestId: nonEmpty(details.request_id), name: nonEmpty(details.name) }
}

function nonEmpty(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function pairByRequestId(rows: readonly ToolRow[], pairs: Map<number, ToolPartner>): void {
  const waiting = new Map<string, ToolRow[]>()
  for (const row of rows) {
    if (row.role === 'agent_result' && row.requestId !== undefined) push(waiting, row.requestId, row)
  }
  for (const call of rows) {
    if (call.role !== 'agent_function' || call.requestId === undefined) continue
    const result = waiting.get(call.requestId)?.shift()
    if (result !== undefined) join(pairs, call, result, 'request_id')
  }
}

function pairByName(rows: readonly ToolRow[], pairs: Map<number, ToolPartner>): void {
  const open = new Map<string, ToolRow[]>()
  for (const row of rows) {
    if (pairs.has(row.index) || row.name === undefined) continue
    if (row.role === 'agent_function') push(open, row.name, row)
    else pairWithOpenCall(row, open.get(row.name), pairs)
  }
}

function pairWithOpenCall(
  result: ToolRow,
  calls: ToolRow[] | undefined,
  pairs: Map<number, ToolPartner>,
): void {
  const at = calls?.findIndex((call) => mayPair(call, result)) ?? -1
  const call = calls?.splice(at, at < 0 ? 0 : 1)[0]
  if (call !== undefined) join(pairs, call, result, 'guessed')
}

function mayPair(call: ToolRow, result: ToolRow): boolean {
  return call.requestId === undefined || result.requestId === undefined
}

function join(
  pairs: Map<number, ToolPartner>,
  call: ToolRow,
  result: ToolRow,
  by: 'request_id' | 'guessed',
): void {
  pairs.set(call.index, { partner: result.index, by })
  pairs.set(result.index, { partner: call.index, by })
}

function push(groups: Map<string, ToolRow[]>, key: string, row: ToolRow): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [row])
  else group.push(row)
}
