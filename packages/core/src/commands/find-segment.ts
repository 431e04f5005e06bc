import type { JsonObject } from '@call-timeline/schema'
import type { Editor } from '../editor/editor.ts'
import { isObject } from '../json/json-path.ts'
import { segmentsOf } from '../records/payload-shape.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import { type Refusal, refuse } from './define-command.ts'

/** A segment that is there. */
export interface FoundSegment {
  readonly ok: true
  readonly record: SegmentRecord
  readonly wire: JsonObject
}

/** The record of an id, or why there is none. */
export function findRecord(
  editor: Editor,
  id: SegmentId,
): { readonly ok: true; readonly record: SegmentRecord } | Refusal {
  const record = editor.segment(id)
  return record ? { ok: true, record } : refuse('This item is no longer in the call.')
}

/** A segment whose fields can be edited, or why they cannot. */
export function findSegment(editor: Editor, id: SegmentId): FoundSegment | Refusal {
  const found = findRecord(editor, id)
  if (!found.ok) return found
  const { record } = found
  return isObject(record.wire)
    ? { ok: true, record, wire: record.wire }
    : refuse('This item is not a JSON object. Edit it as JSON first.')
}

/** Why segments cannot be added or moved; undefined when they can. */
export function timelineRefusal(editor: Editor): Refusal | undefined {
  return segmentsOf(editor.call().wire)
    ? undefined
    : refuse('This call has no list "transcript_with_tool_calls". Edit the call as JSON and add one first.')
}
