import type { JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import type { Editor } from '../../editor/editor.ts'
import { isObject, ownValue } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import type { CallEvent, CallHappening } from '../events.ts'
import { callPace, TOOL_DELAY_MS } from '../pace.ts'
import { type Placement, placeEvents } from '../place-events.ts'

/** A row and the time that it would have. */
export interface PlacedRecord {
  readonly record: SegmentRecord
  readonly wire: JsonObject
  readonly placement: Placement
}

/**
 * Times for some rows of an open call, as speech and tools would have them behind what comes before; every
 * other row stands where it is, and what lies between two of those is hurried to fit. Changes nothing.
 */
export function placeRecords(editor: Editor, ids: ReadonlySet<SegmentId>): readonly PlacedRecord[] {
  const pace = callPace({}, undefined)
  const records = editor.order().flatMap((id) => editor.segment(id) ?? [])
  const calls = new Map<SegmentId, CallEvent>()
  const events = records.map((record): CallHappening => {
    const { wire, id } = record
    if (!isObject(wire)) return STANDS_NOWHERE
    return (
      (ids.has(id) ? openEvent(editor, record, wire, calls, pace.toolMs) : undefined) ?? {
        kind: 'json',
        wire,
      }
    )
  })
  const placements = placeEvents(events, { pace, locale: editor.locale })
  return records.flatMap((record, index) => {
    const placement = placements[index]
    if (!ids.has(record.id) || !isObject(record.wire) || placement === undefined) return []
    return events[index]?.kind === 'json' ? [] : [{ record, wire: record.wire, placement }]
  })
}

const STANDS_NOWHERE: CallHappening = { kind: 'pause', ms: 0 }

function openEvent(
  editor: Editor,
  { id, span }: SegmentRecord,
  wire: JsonObject,
  calls: Map<SegmentId, CallEvent>,
  toolMs: number,
): CallHappening | undefined {
  const { role } = wire
  if (role === 'user' || role === 'agent') {
    return { kind: 'turn', line: { kind: 'turn', role, text: spokenText(wire) } }
  }
  if (role === 'node_transition') return { kind: 'node', line: { kind: 'node', to: '' } }
  const partner = editor.pairOf(id)
  const other = partner === undefined ? undefined : editor.segment(partner)
  const name = String(ownValue(ownValue(wire, 'tool'), 'name') ?? '')
  if (role === 'agent_function') {
    const runMs = span && other?.span ? Math.max(0, other.span.startMs - span.startMs) : toolMs
    const call: CallEvent = {
      kind: 'call',
      line: { kind: 'tool', name },
      requestId: id,
      runMs: other ? runMs : undefined,
    }
    calls.set(id, call)
    return call
  }
  if (role !== 'agent_result') return undefined
  const call = partner === undefined ? undefined : calls.get(partner)
  // An answer to a call that stays keeps its distance by staying too, when it has one.
  if (call === undefined && span !== undefined && other?.span !== undefined) return undefined
  const durationMs = call?.runMs ?? TOOL_DELAY_MS
  return { kind: 'result', name, requestId: id, answer: { status: 'unsaid', durationMs }, call }
}
