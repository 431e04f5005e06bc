import type { Json } from '@call-timeline/schema'
import { updateSorted } from '../indexes/sorted-list.ts'
import { ownValue } from '../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { Span } from '../records/span.ts'

/** What lies before a segment in time. */
export interface FactsBefore {
  /** The earlier segment of the same role whose end reaches furthest. */
  readonly sameSpeakerBefore: Span | undefined
  /** For speech: the same of the other speech role. */
  readonly otherSpeakerBefore: Span | undefined
  /** The furthest end of all that is earlier; ms. */
  readonly activityEndMs: number | undefined
}

/** The timed segments in order of start, then place in the list, with what lies before each. */
export interface TimeFacts {
  before(id: SegmentId): FactsBefore
  /** The last end of any segment; undefined when none has a time. */
  lastEndMs(): number | undefined
  /** Segments that end after `ms`. */
  endingAfter(ms: number): readonly SegmentId[]
  /** Follows records that came, changed or went. Returns the segments whose facts changed. */
  update(changed: readonly SegmentRecord[], gone: Iterable<SegmentId>): readonly SegmentId[]
}

interface Entry {
  readonly id: SegmentId
  readonly position: string
  readonly span: Span
  readonly role: Json
  facts: FactsBefore
}

const NOTHING_BEFORE: FactsBefore = {
  sameSpeakerBefore: undefined,
  otherSpeakerBefore: undefined,
  activityEndMs: undefined,
}

/** Time facts of no segments yet. */
export function createTimeFacts(): TimeFacts {
  let entries: readonly Entry[] = []
  let lastEndMs: number | undefined
  const entryOf = new Map<SegmentId, Entry>()

  // One scan of the whole list takes well under a millisecond for 10,000 segments, and cannot drift.
  const scan = (): readonly SegmentId[] => {
    const changed: SegmentId[] = []
    const furthest = new Map<Json, Span>()
    lastEndMs = undefined
    for (const entry of entries) {
      const { role, span } = entry
      const own = furthest.get(role)
      const other = furthest.get(otherSpeaker(role))
      if (!hasFacts(entry.facts, own, other, lastEndMs)) {
        entry.facts = { sameSpeakerBefore: own, otherSpeakerBefore: other, activityEndMs: lastEndMs }
        changed.push(entry.id)
      }
      if (own === undefined || span.endMs > own.endMs) furthest.set(role, span)
      lastEndMs = lastEndMs === undefined ? span.endMs : Math.max(lastEndMs, span.endMs)
    }
    return changed
  }

  return {
    before: (id) => entryOf.get(id)?.facts ?? NOTHING_BEFORE,
    lastEndMs: () => lastEndMs,
    endingAfter: (ms) => entries.filter(({ span }) => span.endMs > ms).map(({ id }) => id),
    update(changed, gone) {
      const leaving: Entry[] = []
      const entering: Entry[] = []
      const replace = (id: SegmentId, next: Entry | undefined): void => {
        const known = entryOf.get(id)
        if (known && next && sameEntry(known, next)) return
        if (known) leaving.push(known)
        if (next) {
          entering.push(next)
          entryOf.set(id, next)
        } else entryOf.delete(id)
      }
      for (const id of gone) replace(id, undefined)
      for (const record of changed) replace(record.id, entryFrom(record))
      if (leaving.length === 0 && entering.length === 0) return []
      entries = updateSorted(entries, leaving, entering, compareEntries)
      return scan()
    },
  }
}

function entryFrom({ id, position, span, wire }: SegmentRecord): Entry | undefined {
  return span && { id, position, span, role: ownValue(wire, 'role') ?? null, facts: NOTHING_BEFORE }
}

function compareEntries(a: Entry, b: Entry): number {
  if (a.span.startMs !== b.span.startMs) return a.span.startMs - b.span.startMs
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.position === b.position && a.role === b.role && sameSpan(a.span, b.span)
}

function hasFacts(
  facts: FactsBefore,
  own: Span | undefined,
  other: Span | undefined,
  activityEndMs: number | undefined,
): boolean {
  return (
    facts.activityEndMs === activityEndMs &&
    sameSpan(facts.sameSpeakerBefore, own) &&
    sameSpan(facts.otherSpeakerBefore, other)
  )
}

/** Whether two spans are the same stretch of time. */
export function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a === b || (a !== undefined && a.startMs === b?.startMs && a.endMs === b.endMs)
}

function otherSpeaker(role: Json): Json {
  if (role === 'user') return 'agent'
  return role === 'agent' ? 'user' : ''
}
