import type { Json } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Span } from '../../records/span.ts'

/** What a rule may ask of a segment that only the rest of the call can tell. */
export interface TimelineFacts {
  /** From the furthest end of what starts earlier to its own start, in ms. */
  readonly gapBefore: ReadonlyMap<SegmentId, number>
  /** Of speech, the time since the other side ended, in ms. */
  readonly latency: ReadonlyMap<SegmentId, number>
  /** The node that the call is in. */
  readonly node: ReadonlyMap<SegmentId, string>
}

/** Facts of a whole call in one pass over it in order of time. */
export function timelineFacts(editor: Editor): TimelineFacts {
  const gapBefore = new Map<SegmentId, number>()
  const latency = new Map<SegmentId, number>()
  const node = new Map<SegmentId, string>()
  let furthestMs: number | undefined
  let current: string | undefined
  let lastSpeaker: Json | undefined
  const lastEndMs = new Map<Json, number>()
  for (const { id, span } of inOrderOfTime(editor)) {
    const wire = editor.segment(id)?.wire
    const role = ownValue(wire, 'role')
    if (role === 'node_transition') {
      const to = ownValue(ownValue(wire, 'node'), 'to')
      if (typeof to === 'string') current = to
    }
    if (current !== undefined) node.set(id, current)
    if (!span) continue
    if (furthestMs !== undefined) gapBefore.set(id, span.startMs - furthestMs)
    furthestMs = Math.max(furthestMs ?? span.endMs, span.endMs)
    if (role !== 'user' && role !== 'agent') continue
    const other = lastEndMs.get(role === 'user' ? 'agent' : 'user')
    if (other !== undefined && lastSpeaker !== role && span.startMs >= other) {
      latency.set(id, span.startMs - other)
    }
    lastEndMs.set(role, Math.max(lastEndMs.get(role) ?? span.endMs, span.endMs))
    lastSpeaker = role
  }
  return { gapBefore, latency, node }
}

interface TimedId {
  readonly id: SegmentId
  /** Undefined for a row without a time. */
  readonly span: Span | undefined
  readonly atMs: number
}

/** Rows by start; an untimed one goes with the row before it in the list. */
function inOrderOfTime(editor: Editor): readonly TimedId[] {
  let latestMs = Number.NEGATIVE_INFINITY
  return editor
    .order()
    .map((id): TimedId => {
      const span = editor.segment(id)?.span
      if (span) latestMs = Math.max(latestMs, span.startMs)
      return { id, span, atMs: span?.startMs ?? latestMs }
    })
    .sort((a, b) => (a.atMs === b.atMs ? 0 : a.atMs < b.atMs ? -1 : 1))
}
