import type { Json } from '@call-timeline/schema'
import type { Payload } from './contender.ts'

/** A row as a peer without any knowledge of calls shows it. */
export interface PlainRow {
  readonly id: string
  readonly role: string
  readonly text: string
  readonly startMs: number
  readonly endMs: number
}

/** The rows of a call, read once. */
export function plainRows({ transcript_with_tool_calls: rows }: Payload): readonly PlainRow[] {
  return (Array.isArray(rows) ? rows : []).map((row: Json, index) => {
    const read = (key: string): Json | undefined =>
      row !== null && typeof row === 'object'
        ? Object.entries(row).find(([each]) => each === key)?.[1]
        : undefined
    const [text, startMs, endMs] = [read('text'), read('start_ms'), read('end_ms')]
    const start = typeof startMs === 'number' ? startMs : 0
    return {
      id: `row-${index}`,
      role: String(read('role')),
      text: typeof text === 'string' ? text : String(read('role')),
      startMs: start,
      endMs: typeof endMs === 'number' ? endMs : start + 200,
    }
  })
}

/** The lanes of a call, each with its rows by start. */
export function plainLanes(payload: Payload): ReadonlyMap<string, readonly PlainRow[]> {
  const lanes = new Map<string, PlainRow[]>([
    ['node_transition', []],
    ['agent', []],
    ['user', []],
    ['tool', []],
  ])
  for (const row of plainRows(payload))
    lanes.get(row.role.startsWith('agent_') ? 'tool' : row.role)?.push(row)
  for (const rows of lanes.values()) rows.sort((a, b) => a.startMs - b.startMs)
  return lanes
}
