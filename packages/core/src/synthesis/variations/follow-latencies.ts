import { isObject, ownValue, withKey, withoutKey } from '../../json/json-path.ts'
import { partOf, roleOf, type VariantRow, withMetadata, withWire } from './variant-call.ts'

/**
 * Carries the change of each agent turn's wait over to the `e2e_latency` that it has; a turn that answers the
 * user no more loses it. What was measured is kept beside the gap that the times show, since the two differ.
 */
export function followLatencies(
  before: readonly VariantRow[],
  after: readonly VariantRow[],
): readonly VariantRow[] {
  const waits = waitsOf(before)
  const now = waitsOf(after)
  return after.map((row) => {
    const { wire, note } = row
    const latency = ownValue(partOf(wire, 'metadata'), 'e2e_latency')
    const waitedMs = waits.get(note.id)
    if (!isObject(wire) || typeof latency !== 'number' || waitedMs === undefined) return row
    const waitsMs = now.get(note.id)
    if (waitsMs === waitedMs) return row
    if (waitsMs === undefined) {
      return withWire(row, withKey(wire, 'metadata', withoutKey(partOf(wire, 'metadata'), 'e2e_latency')))
    }
    return withWire(row, withMetadata(wire, 'e2e_latency', Math.max(0, latency + waitsMs - waitedMs)))
  })
}

/** How long each agent turn lets the user wait, by the row's id: the first one after a user turn, without overlap. */
function waitsOf(rows: readonly VariantRow[]): ReadonlyMap<string, number> {
  const waits = new Map<string, number>()
  let userEndMs: number | undefined
  let agentEndMs = Number.NEGATIVE_INFINITY
  for (const row of byTime(rows)) {
    const role = roleOf(row)
    if (role === 'user') userEndMs = Math.max(userEndMs ?? row.span.endMs, row.span.endMs)
    if (role !== 'agent') continue
    const waitedMs = userEndMs === undefined ? 0 : row.span.startMs - userEndMs
    if (userEndMs !== undefined && waitedMs >= 0 && agentEndMs <= userEndMs) waits.set(row.note.id, waitedMs)
    userEndMs = undefined
    agentEndMs = Math.max(agentEndMs, row.span.endMs)
  }
  return waits
}

type TimedRow = VariantRow & { readonly span: NonNullable<VariantRow['span']> }

/** The rows that have a time, in its order. */
export function byTime(rows: readonly VariantRow[]): readonly TimedRow[] {
  return rows
    .flatMap((row) => (row.span ? [{ ...row, span: row.span }] : []))
    .sort((a, b) => a.span.startMs - b.span.startMs)
}
