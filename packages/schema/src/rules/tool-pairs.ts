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
  const waiting = new Map<string, Queue>()
  for (const row of rows) {
    if (row.role === 'agent_result' && row.requestId !== undefined) queueOf(waiting, row.requestId).put(row)
  }
  for (const call of rows) {
    if (call.role !== 'agent_function' || call.requestId === undefined) continue
    const result = waiting.get(call.requestId)?.take()
    if (result !== undefined) join(pairs, call, result, 'request_id')
  }
}

/** The calls of one name that wait for their result. */
interface OpenCalls {
  readonly withId: Queue
  readonly withoutId: Queue
}

function pairByName(rows: readonly ToolRow[], pairs: Map<number, ToolPartner>): void {
  const open = new Map<string, OpenCalls>()
  for (const row of rows) {
    if (pairs.has(row.index) || row.name === undefined) continue
    const calls = open.get(row.name) ?? { withId: createQueue(), withoutId: createQueue() }
    open.set(row.name, calls)
    if (row.role === 'agent_function') (row.requestId === undefined ? calls.withoutId : calls.withId).put(row)
    else pairWithOpenCall(row, calls, pairs)
  }
}

// Two rows that both have a `request_id` would have been paired by it, so they do not belong together.
function pairWithOpenCall(
  result: ToolRow,
  { withId, withoutId }: OpenCalls,
  pairs: Map<number, ToolPartner>,
): void {
  const [a, b] = [withoutId.first(), result.requestId === undefined ? withId.first() : undefined]
  const isFromOther = b !== undefined && (a === undefined || b.index < a.index)
  const call = (isFromOther ? withId : withoutId).take()
  if (call !== undefined) join(pairs, call, result, 'guessed')
}

/** Rows in order, each taken once from the front; taking is not slower for many. */
interface Queue {
  put(row: ToolRow): void
  first(): ToolRow | undefined
  take(): ToolRow | undefined
}

function createQueue(): Queue {
  const rows: ToolRow[] = []
  let at = 0
  return {
    put: (row) => void rows.push(row),
    first: () => rows[at],
    take: () => {
      const row = rows[at]
      at += row === undefined ? 0 : 1
      return row
    },
  }
}

function queueOf(queues: Map<string, Queue>, key: string): Queue {
  const queue = queues.get(key) ?? createQueue()
  queues.set(key, queue)
  return queue
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
