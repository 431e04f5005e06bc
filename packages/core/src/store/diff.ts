import type { CallRecord, SegmentId, SegmentRecord } from '../records/records.ts'

/** A reversible change of the document: what undo, listeners, indexes and observers all work from. */
export interface DocumentDiff {
  readonly added: ReadonlyMap<SegmentId, SegmentRecord>
  readonly updated: ReadonlyMap<SegmentId, readonly [from: SegmentRecord, to: SegmentRecord]>
  readonly removed: ReadonlyMap<SegmentId, SegmentRecord>
  readonly call: readonly [from: CallRecord, to: CallRecord] | undefined
}

/** Whether a diff changes nothing. */
export function isEmptyDiff(diff: DocumentDiff): boolean {
  return (
    diff.added.size === 0 && diff.updated.size === 0 && diff.removed.size === 0 && diff.call === undefined
  )
}

/** The diff that takes `diff` back. */
export function reverseDiff(diff: DocumentDiff): DocumentDiff {
  const updated = new Map<SegmentId, readonly [SegmentRecord, SegmentRecord]>()
  for (const [id, [from, to]] of diff.updated) updated.set(id, [to, from])
  return {
    added: diff.removed,
    updated,
    removed: diff.added,
    call: diff.call ? [diff.call[1], diff.call[0]] : undefined,
  }
}

/** One diff that does what `first` and then `second` do; `second` starts where `first` ends. */
export function squashDiffs(first: DocumentDiff, second: DocumentDiff): DocumentDiff {
  if (isEmptyDiff(first)) return second
  if (isEmptyDiff(second)) return first
  const added = new Map(first.added)
  const updated = new Map(first.updated)
  const removed = new Map(first.removed)

  const set = (id: SegmentId, to: SegmentRecord): void => {
    if (added.has(id)) {
      added.set(id, to)
      return
    }
    const from = removed.get(id) ?? updated.get(id)?.[0]
    removed.delete(id)
    if (from === to) updated.delete(id)
    else if (from) updated.set(id, [from, to])
  }

  for (const [id, to] of second.added) {
    if (removed.has(id)) set(id, to)
    else added.set(id, to)
  }
  for (const [id, [from, to]] of second.updated) {
    if (added.has(id) || updated.has(id)) set(id, to)
    else updated.set(id, [from, to])
  }
  for (const [id, from] of second.removed) {
    if (added.delete(id)) continue
    removed.set(id, updated.get(id)?.[0] ?? from)
    updated.delete(id)
  }
  return { added, updated, removed, call: squashCall(first.call, second.call) }
}

function squashCall(first: DocumentDiff['call'], second: DocumentDiff['call']): DocumentDiff['call'] {
  if (!first || !second) return first ?? second
  return first[0] === second[1] ? undefined : [first[0], second[1]]
}
