import type { Json } from '@call-timeline/schema'
import {
  ALONE,
  pairTools,
  type SegmentSurroundings,
  surroundingsOf,
  type ToolPartner,
  timelineSummary,
} from '@call-timeline/schema/rules'
import { ownValue } from '../../json/json-path.ts'
import type { CallRecord, SegmentId, SegmentRecord } from '../../records/records.ts'

/** The records of a call, in the document or as a change under way has left them. */
export interface CallSource {
  call(): CallRecord
  segment(id: SegmentId): SegmentRecord | undefined
  order(): readonly SegmentId[]
}

/** A call as fixes look at it. What has to be computed is computed once, when it is first asked for. */
export interface CallView extends CallSource {
  indexOf(id: SegmentId): number
  /** The other half of a tool call, and how it was found. */
  partnerOf(id: SegmentId): { readonly record: SegmentRecord; readonly by: ToolPartner['by'] } | undefined
  /** The tool rows, of either role, with a `request_id`. */
  rowsWithRequestId(requestId: string): readonly SegmentRecord[]
  /** The tool row of the other role that is paired with nothing and could be the other half of this one. */
  nearestUnpaired(record: SegmentRecord): SegmentRecord | undefined
  around(id: SegmentId): SegmentSurroundings
  /** A timed record and those behind it in time; those that start together go by the list. */
  timedFrom(record: SegmentRecord): readonly SegmentRecord[]
  /** The next timed record of the same role. */
  nextOfRole(record: SegmentRecord): SegmentRecord | undefined
  /** The records of the same role that start before a record and reach into it. */
  overlappedBefore(record: SegmentRecord): readonly SegmentRecord[]
  /** The last end of any segment, ms. */
  lastEndMs(): number | undefined
}

/** A view of the records as they are now; it does not follow later changes. */
export function viewOf(source: CallSource): CallView {
  const ids = source.order()
  const rows = once(() =>
    ids.map((id) => source.segment(id)).filter((record): record is SegmentRecord => record !== undefined),
  )
  const places = once(() => new Map(ids.map((id, index) => [id, index])))
  const wires = once((): readonly Json[] => rows().map((row) => row.wire))
  const pairs = once(() => pairTools(wires()))
  const surroundings = once(() => surroundingsOf(wires(), source.call().wire))
  const byTime = once(() =>
    rows()
      .filter((row) => row.span !== undefined)
      .sort((a, b) => (a.span?.startMs ?? 0) - (b.span?.startMs ?? 0)),
  )
  const timePlaces = once(() => new Map(byTime().map(({ id }, index) => [id, index])))
  const byRole = once(() => rolesInTime(byTime()))
  const byRequestId = once(() => requestIds(rows()))
  const indexOf = (id: SegmentId): number => places().get(id) ?? -1

  return {
    call: source.call,
    segment: source.segment,
    order: () => ids,
    indexOf,
    partnerOf(id) {
      const pair = pairs().get(indexOf(id))
      const record = pair && rows()[pair.partner]
      return record && { record, by: pair.by }
    },
    rowsWithRequestId: (requestId) => byRequestId().get(requestId) ?? [],
    nearestUnpaired(record) {
      const role = roleOf(record) === 'agent_function' ? 'agent_result' : 'agent_function'
      const step = role === 'agent_result' ? 1 : -1
      const name = toolText(record, 'name')
      for (let at = indexOf(record.id) + step; at >= 0 && at < rows().length; at += step) {
        const other = rows()[at]
        if (!other || roleOf(other) !== role || pairs().has(at)) continue
        const otherName = toolText(other, 'name')
        if (name === undefined || otherName === undefined || name === otherName) return other
      }
      return undefined
    },
    around: (id) => surroundings()[indexOf(id)] ?? ALONE,
    timedFrom: ({ id }) => byTime().slice(timePlaces().get(id) ?? byTime().length),
    nextOfRole(record) {
      const same = byRole().get(roleOf(record))
      return same?.rows[(same.places.get(record.id) ?? same.rows.length) + 1]
    },
    overlappedBefore(record) {
      const same = byRole().get(roleOf(record))
      const at = same?.places.get(record.id)
      const startMs = record.span?.startMs
      if (same === undefined || at === undefined || startMs === undefined) return []
      const found: SegmentRecord[] = []
      for (let index = at - 1; index >= 0 && (same.reach[index] ?? 0) > startMs; index -= 1) {
        const row = same.rows[index]
        if (row?.span && row.span.endMs > startMs) found.push(row)
      }
      return found
    },
    lastEndMs: once(() => timelineSummary(wires()).lastEndMs),
  }
}

interface RoleInTime {
  readonly rows: SegmentRecord[]
  /** The furthest end of each row and of those before it, ms. */
  readonly reach: number[]
  readonly places: Map<SegmentId, number>
}

function rolesInTime(timed: readonly SegmentRecord[]): ReadonlyMap<Json, RoleInTime> {
  const roles = new Map<Json, RoleInTime>()
  for (const row of timed) {
    const role = roleOf(row)
    const known: RoleInTime = roles.get(role) ?? { rows: [], reach: [], places: new Map() }
    roles.set(role, known)
    known.places.set(row.id, known.rows.length)
    known.rows.push(row)
    known.reach.push(Math.max(known.reach.at(-1) ?? Number.NEGATIVE_INFINITY, row.span?.endMs ?? 0))
  }
  return roles
}

function requestIds(rows: readonly SegmentRecord[]): ReadonlyMap<string, readonly SegmentRecord[]> {
  const found = new Map<string, SegmentRecord[]>()
  for (const row of rows) {
    const requestId = toolText(row, 'request_id')
    if (requestId === undefined) continue
    const same = found.get(requestId)
    if (same) same.push(row)
    else found.set(requestId, [row])
  }
  return found
}

function toolText({ wire }: SegmentRecord, key: string): string | undefined {
  const text = ownValue(ownValue(wire, 'tool'), key)
  return typeof text === 'string' && text !== '' ? text : undefined
}

function roleOf({ wire }: SegmentRecord): Json {
  return ownValue(wire, 'role') ?? null
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
