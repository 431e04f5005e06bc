import type { JsonObject } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import { allowedShift, type ShiftEdge, shifted } from '../../times/shift-edge.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Arguments of `shiftSegments`. */
export interface ShiftSegmentsArgs {
  readonly ids: readonly SegmentId[]
  /** Which edge moves; `both` moves the whole segment with its words. */
  readonly edge: ShiftEdge
  /** How far, in ms; negative is earlier. Stopped by the start of the call and by the other edge. */
  readonly deltaMs: number
}

const LABELS: Readonly<Record<ShiftEdge, string>> = {
  both: 'Move in time',
  start: 'Move start',
  end: 'Move end',
}

/**
 * Moves segments, or one edge of each, by an amount. All move by the same: what stops one stops the group.
 * Segments without a time stay.
 */
export const shiftSegments: Command<ShiftSegmentsArgs> = defineCommand<ShiftSegmentsArgs>({
  id: 'segment.shift',
  label: 'Move in time',
  plan(editor, { ids, edge, deltaMs }) {
    if (!Number.isFinite(deltaMs)) return refuse('The amount has to be a number of milliseconds.')
    const timed = timedRecords(editor, ids)
    if (timed.length === 0) return refuse('Select an item that has a time.')
    const allowedMs = allowedShift(
      timed.map(({ wire }) => wire),
      edge,
      Math.trunc(deltaMs),
    )
    if (allowedMs === 0) return refuse('It cannot move further that way.')
    return will(() =>
      editor.commit(
        LABELS[edge],
        (tx) => {
          for (const { record, wire } of timed) {
            const result = shifted(record, wire, edge, allowedMs)
            tx.put(reviseSegment(record, { ...result, newId: tx.newId }))
          }
        },
        {
          fold: foldKey(
            edge,
            timed.map(({ record }) => record.id),
          ),
        },
      ),
    )
  },
})

/** The same for the same segments in any order, so that held keys make one step however they were selected. */
function foldKey(edge: ShiftEdge, ids: readonly SegmentId[]): string {
  return `shift:${edge}:${ids.toSorted().join()}`
}

function timedRecords(
  editor: Editor,
  ids: readonly SegmentId[],
): readonly { readonly record: SegmentRecord; readonly wire: JsonObject }[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = editor.segment(id)
    return record?.span && isObject(record.wire) ? [{ record, wire: record.wire }] : []
  })
}
