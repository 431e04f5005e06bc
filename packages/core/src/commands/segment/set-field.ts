import type { Json, JsonPath } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { getIn, setIn } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `setField`. */
export interface SetFieldArgs {
  readonly id: SegmentId
  /** From the segment's root; at least one step. Objects that are missing on the way are made. */
  readonly path: JsonPath
  /** What to write there; undefined takes the field out. */
  readonly value: Json | undefined
}

/**
 * Writes one field of a segment as it stands, with no other field following. For text and times use
 * `setText` and `setTimes`, which keep what belongs together in step.
 */
export const setField: Command<SetFieldArgs> = defineCommand<SetFieldArgs>({
  id: 'segment.setField',
  label: 'Change field',
  plan(editor, { id, path, value }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    if (path.length === 0) return refuse('Name the field to change.')
    const { record, wire } = found
    if (jsonEqual(getIn(wire, path), value)) return NOTHING_TO_DO
    const changed = setIn(wire, path, value)
    if (changed === undefined)
      return refuse('Something on the way to this field is not an object. Edit it as JSON.')
    const provenance = TIMES.has(path[0]) ? ('manual' as const) : record.provenance
    return will(() =>
      editor.commit(
        'Change field',
        (tx) => tx.put(reviseSegment(record, { wire: changed, provenance, newId: tx.newId })),
        { fold: `field:${id}:${JSON.stringify(path)}` },
      ),
    )
  },
})

const TIMES: ReadonlySet<string | number | undefined> = new Set(['start_ms', 'end_ms', 'duration_ms'])
