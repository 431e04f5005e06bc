import type { Json } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, will } from '../define-command.ts'
import { findRecord } from '../find-segment.ts'

/** Arguments of `replaceSegment`. */
export interface ReplaceSegmentArgs {
  readonly id: SegmentId
  /** The segment as JSON. It may be anything: problems say what is wrong with it. */
  readonly wire: Json
}

/** Puts JSON written by hand in the place of a segment. Words that are in both keep what is known of them. */
export const replaceSegment: Command<ReplaceSegmentArgs> = defineCommand<ReplaceSegmentArgs>({
  id: 'segment.replace',
  label: 'Edit as JSON',
  plan(editor, { id, wire }) {
    const found = findRecord(editor, id)
    if (!found.ok) return found
    const { record } = found
    if (jsonEqual(record.wire, wire)) return NOTHING_TO_DO
    const sameTimes = TIMES.every((key) => jsonEqual(ownValue(record.wire, key), ownValue(wire, key)))
    const provenance = sameTimes ? record.provenance : ('manual' as const)
    return will(() =>
      editor.commit('Edit as JSON', (tx) =>
        tx.put(reviseSegment(record, { wire, provenance, newId: tx.newId })),
      ),
    )
  },
})

const TIMES = ['start_ms', 'end_ms', 'duration_ms']
