import type { Json } from '@call-timeline/schema'
import { requestIdRenewer } from '../../clipboard/renew-request-ids.ts'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { shiftWire } from '../../times/shift-wire.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { addRows } from './add-rows.ts'

/** Arguments of `duplicateSegments`. */
export interface DuplicateSegmentsArgs {
  readonly ids: readonly SegmentId[]
}

/**
 * Copies rows behind the last of them, in list and in time. A `request_id` becomes a new one, the same for
 * all copies of one, so that copied pairs stay pairs.
 */
export const duplicateSegments: Command<DuplicateSegmentsArgs> = defineCommand<DuplicateSegmentsArgs>({
  id: 'timeline.duplicate',
  label: 'Duplicate',
  plan(editor, { ids }) {
    const wanted = new Set(ids)
    const records = editor
      .order()
      .filter((id) => wanted.has(id))
      .map((id) => editor.segment(id))
      .filter((record) => record !== undefined)
    const last = records.at(-1)
    if (!last) return refuse('Select what to duplicate.')
    return will(() => addRows(editor, 'Duplicate', last.id, copiesOf(editor, records)))
  },
})

function copiesOf(editor: Editor, records: readonly SegmentRecord[]): readonly Json[] {
  const deltaMs = lengthOf(records)
  const renew = requestIdRenewer(editor.newId)
  return records.map(({ wire }) => (isObject(wire) ? renew(shiftWire(wire, deltaMs)) : wire))
}

function lengthOf(records: readonly SegmentRecord[]): number {
  const spans = records.map(({ span }) => span).filter((span) => span !== undefined)
  if (spans.length === 0) return 0
  const startMs = spans.reduce((least, span) => Math.min(least, span.startMs), Number.POSITIVE_INFINITY)
  return spans.reduce((most, span) => Math.max(most, span.endMs), startMs) - startMs
}
