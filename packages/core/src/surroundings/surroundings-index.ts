import { derivedDurationMs } from '@call-timeline/schema/convert'
import { ALONE, type SegmentSurroundings, type TimelineSummary } from '@call-timeline/schema/rules'
import type { ToolPairs } from '../indexes/tool-pairs.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import { countBefore } from '../store/segment-order.ts'
import { createItemIds } from './item-ids.ts'
import { createNodeChain } from './node-chain.ts'
import { createTimeFacts, sameSpan } from './time-facts.ts'

/** What each segment is checked against, kept current by each commit. */
export interface SurroundingsIndex {
  of(id: SegmentId): SegmentSurroundings
  summary(): TimelineSummary
  /**
   * Follows a diff that the document has taken; `retied` are the tool rows whose pair changed. Returns every
   * segment whose surroundings may have changed.
   */
  update(diff: DocumentDiff, retied: ReadonlySet<SegmentId>): ReadonlySet<SegmentId>
}

/** The surroundings of a document's segments. */
export function createSurroundingsIndex(document: DocumentReader, pairs: ToolPairs): SurroundingsIndex {
  const time = createTimeFacts()
  const nodes = createNodeChain(document)
  const items = createItemIds()
  let callMs = derivedDurationMs(document.call().wire)

  const everything = document.order().map((id) => document.segment(id))
  const present = everything.filter((record) => record !== undefined)
  time.update(present, [])
  nodes.update(present, [])
  items.update(present, [])

  return {
    of(id) {
      const record = document.segment(id)
      if (!record) return ALONE
      const tie = pairs.tieOf(id)
      return {
        ...time.before(id),
        previousStartMs: record.span && previousStartMs(document, record),
        partner: tie.partner === undefined ? undefined : document.segment(tie.partner)?.wire,
        pairing: tie.pairing,
        partnerIsLater: tie.partnerIsLater,
        previousNode: nodes.nodeBefore(id),
        callDurationMs: reaches(record, callMs) ? callMs : undefined,
        duplicateRequestId: tie.duplicateRequestId,
        duplicateItemId: items.isShared(id),
      }
    },
    summary: () => ({ segmentCount: document.order().length, lastEndMs: time.lastEndMs() }),
    update(diff, retied) {
      const changed = [...diff.added.values(), ...[...diff.updated.values()].map(([, to]) => to)]
      const gone = [...diff.removed.keys()]
      const affected = new Set([...retied, ...time.update(changed, gone), ...nodes.update(changed, gone)])
      for (const record of changed) {
        const { partner } = pairs.tieOf(record.id)
        if (partner !== undefined) affected.add(partner)
      }
      for (const id of items.update(changed, gone)) affected.add(id)
      for (const id of followers(document, diff)) affected.add(id)
      if (diff.call) {
        const before = callMs
        callMs = derivedDurationMs(document.call().wire)
        const least = Math.min(before ?? Number.POSITIVE_INFINITY, callMs ?? Number.POSITIVE_INFINITY)
        if (before !== callMs) for (const id of time.endingAfter(least)) affected.add(id)
      }
      return affected
    },
  }
}

// The call's length matters to what ends after it alone, so that changing it leaves the others be.
function reaches({ span }: SegmentRecord, callMs: number | undefined): boolean {
  return span !== undefined && callMs !== undefined && span.endMs > callMs
}

function previousStartMs(document: DocumentReader, record: SegmentRecord): number | undefined {
  const order = document.order()
  for (let index = document.indexOf(record.id) - 1; index >= 0; index -= 1) {
    const span = document.segment(order[index] ?? '')?.span
    if (span) return span.startMs
  }
  return undefined
}

/** The first timed row behind each place in the list where a row stands or stood that came, went or moved in time. */
function followers(document: DocumentReader, diff: DocumentDiff): ReadonlySet<SegmentId> {
  const order = document.order()
  const found = new Set<SegmentId>()
  const addFollower = (place: SegmentRecord): void => {
    const at = countBefore(order, document.segment, place)
    for (let index = order[at] === place.id ? at + 1 : at; index < order.length; index += 1) {
      const id = order[index]
      if (id === undefined || !document.segment(id)?.span) continue
      found.add(id)
      return
    }
  }
  for (const record of diff.added.values()) addFollower(record)
  for (const record of diff.removed.values()) addFollower(record)
  for (const [from, to] of diff.updated.values()) {
    if (from.position === to.position && from.span?.startMs === to.span?.startMs) continue
    addFollower(from)
    addFollower(to)
  }
  return found
}

/** Whether two surroundings are the same by value; a partner is the same while it is the same record. */
export function sameSurroundings(a: SegmentSurroundings, b: SegmentSurroundings): boolean {
  return (
    a.activityEndMs === b.activityEndMs &&
    a.previousStartMs === b.previousStartMs &&
    a.partner === b.partner &&
    a.pairing === b.pairing &&
    a.partnerIsLater === b.partnerIsLater &&
    a.previousNode === b.previousNode &&
    a.callDurationMs === b.callDurationMs &&
    a.duplicateRequestId === b.duplicateRequestId &&
    a.duplicateItemId === b.duplicateItemId &&
    sameSpan(a.sameSpeakerBefore, b.sameSpeakerBefore) &&
    sameSpan(a.otherSpeakerBefore, b.otherSpeakerBefore)
  )
}
