import type { Json } from '@call-timeline/schema'
import { type Pairing, pairTools } from '@call-timeline/schema/rules'
import { ownValue } from '../json/json-path.ts'
import { comparePlaces, type Placed } from '../records/position.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import { updateSorted } from './sorted-list.ts'

/** What ties a tool row to the rest of the call. */
export interface ToolTie {
  readonly partner: SegmentId | undefined
  readonly pairing: Pairing
  /** Whether the partner stands further down the list. */
  readonly partnerIsLater: boolean
  /** Another row of the same role has the same `request_id`. */
  readonly duplicateRequestId: boolean
}

/** Which tool call belongs to which result. Kept current by each commit. */
export interface ToolPairs {
  tieOf(id: SegmentId): ToolTie
  /** Follows a diff that the document has taken. Returns the rows whose tie changed. */
  update(diff: DocumentDiff): ReadonlySet<SegmentId>
}

const NO_TIE: ToolTie = {
  partner: undefined,
  pairing: 'none',
  partnerIsLater: false,
  duplicateRequestId: false,
}

interface ToolRow extends Placed {
  readonly wire: Json
}

/** The pairs of a document's tool rows, by `request_id`, else by name and order. */
export function createToolPairs(document: DocumentReader): ToolPairs {
  let rows: readonly ToolRow[] = []
  const rowOf = new Map<SegmentId, ToolRow>()
  let ties = new Map<SegmentId, ToolTie>()

  const change = (records: Iterable<SegmentRecord>, gone: Iterable<SegmentId>): ReadonlySet<SegmentId> => {
    const leaving: ToolRow[] = []
    const entering: ToolRow[] = []
    const replace = (id: SegmentId, next: ToolRow | undefined): void => {
      const before = rowOf.get(id)
      if (before && next && sameFacts(before, next)) return
      if (before) leaving.push(before)
      rowOf.delete(id)
      if (!next) return
      rowOf.set(id, next)
      entering.push(next)
    }
    for (const id of gone) replace(id, undefined)
    for (const record of records) replace(record.id, isToolRow(record.wire) ? rowFrom(record) : undefined)
    if (leaving.length === 0 && entering.length === 0) return new Set()
    rows = updateSorted(rows, leaving, entering, comparePlaces)
    const before = ties
    ties = tiesOf(rows)
    return changedTies(before, ties)
  }

  const everything = document.order().map((id) => document.segment(id))
  change(
    everything.filter((record) => record !== undefined),
    [],
  )

  return {
    tieOf: (id) => ties.get(id) ?? NO_TIE,
    update: (diff) =>
      change(
        [...diff.added.values(), ...[...diff.updated.values()].map(([, to]) => to)],
        diff.removed.keys(),
      ),
  }
}

function rowFrom({ id, position, wire }: SegmentRecord): ToolRow {
  return { id, position, wire }
}

function isToolRow(wire: Json): boolean {
  const role = ownValue(wire, 'role')
  return role === 'agent_function' || role === 'agent_result'
}

function sameFacts(a: ToolRow, b: ToolRow): boolean {
  return (
    a.position === b.position &&
    ownValue(a.wire, 'role') === ownValue(b.wire, 'role') &&
    toolFact(a, 'request_id') === toolFact(b, 'request_id') &&
    toolFact(a, 'name') === toolFact(b, 'name')
  )
}

function toolFact(row: ToolRow, key: string): Json | undefined {
  return ownValue(ownValue(row.wire, 'tool'), key)
}

function tiesOf(rows: readonly ToolRow[]): Map<SegmentId, ToolTie> {
  const pairs = pairTools(rows.map((row) => row.wire))
  const uses = new Map<string, number>()
  for (const row of rows) {
    const key = useKey(row)
    if (key !== undefined) uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  return new Map(
    rows.map((row, index) => {
      const pair = pairs.get(index)
      const key = useKey(row)
      const tie: ToolTie = {
        partner: pair && rows[pair.partner]?.id,
        pairing: pair?.by ?? 'none',
        partnerIsLater: pair !== undefined && pair.partner > index,
        duplicateRequestId: key !== undefined && (uses.get(key) ?? 0) > 1,
      }
      return [row.id, tie]
    }),
  )
}

function useKey(row: ToolRow): string | undefined {
  const requestId = toolFact(row, 'request_id')
  if (typeof requestId !== 'string' || requestId === '') return undefined
  return `${String(ownValue(row.wire, 'role'))} ${requestId}`
}

function changedTies(
  before: ReadonlyMap<SegmentId, ToolTie>,
  after: ReadonlyMap<SegmentId, ToolTie>,
): ReadonlySet<SegmentId> {
  const changed = new Set<SegmentId>()
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (!sameTie(before.get(id) ?? NO_TIE, after.get(id) ?? NO_TIE)) changed.add(id)
  }
  return changed
}

function sameTie(a: ToolTie, b: ToolTie): boolean {
  return (
    a.partner === b.partner &&
    a.pairing === b.pairing &&
    a.partnerIsLater === b.partnerIsLater &&
    a.duplicateRequestId === b.duplicateRequestId
  )
}
