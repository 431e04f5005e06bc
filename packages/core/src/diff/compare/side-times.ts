import { pairTools } from '@call-timeline/schema/rules'
import { ownValue } from '../../json/json-path.ts'
import type { CallSide, SideRow } from './call-side.ts'

/** What the rows of one side tell about time, by index; all in ms. */
export interface SideTimes {
  durationOf(index: number): number | undefined
  latencyOf(index: number): number | undefined
  /** The timed row before, and the time from its end to the start of this one. */
  gapOf(index: number): { readonly before: number; readonly gapMs: number } | undefined
}

/** Reads the times of a side once. */
export function readSideTimes({ rows }: CallSide): SideTimes {
  const pairs = pairTools(rows.map(({ wire }) => wire))
  const latencies = new Map<number, number>()
  const gaps = new Map<number, { readonly before: number; readonly gapMs: number }>()
  let spokenUntilMs: number | undefined
  let before: number | undefined
  for (const [index, row] of rows.entries()) {
    if (!row.span) continue
    const { startMs, endMs } = row.span
    const role = ownValue(row.wire, 'role')
    if (role === 'user') spokenUntilMs = Math.max(spokenUntilMs ?? endMs, endMs)
    if (role === 'agent') {
      // An agent who starts before the user has ended overlaps; that is no time to answer.
      if (spokenUntilMs !== undefined && startMs >= spokenUntilMs)
        latencies.set(index, startMs - spokenUntilMs)
      spokenUntilMs = undefined
    }
    const beforeMs = before === undefined ? undefined : rows[before]?.span?.endMs
    if (before !== undefined && beforeMs !== undefined) gaps.set(index, { before, gapMs: startMs - beforeMs })
    before = index
  }
  return {
    durationOf: (index) => durationOf(rows, index, pairs.get(index)?.partner),
    latencyOf: (index) => latencies.get(index),
    gapOf: (index) => gaps.get(index),
  }
}

function durationOf(
  rows: readonly SideRow[],
  index: number,
  partner: number | undefined,
): number | undefined {
  const row = rows[index]
  if (!row?.span) return undefined
  const result = partner === undefined ? undefined : rows[partner]
  if (result?.span && ownValue(row.wire, 'role') === 'agent_function')
    return result.span.startMs - row.span.startMs
  return row.span.endMs - row.span.startMs
}
