import type { Editor } from '../../editor/editor.ts'
import type { SegmentId } from '../../records/records.ts'

/** Where new rows go, in the list and in time. */
export interface InsertionPoint {
  /** The row that they follow; undefined at the start of the list. */
  readonly after: SegmentId | undefined
  /** When the row before ends; ms. */
  readonly fromMs: number
  /** When the next timed row starts; undefined behind the last one. */
  readonly untilMs: number | undefined
}

/** The place behind `after`; without it behind the selection, and without one at the end of the list. */
export function insertionPoint(editor: Editor, after: SegmentId | undefined): InsertionPoint {
  const order = editor.order()
  const selected = editor.selection.ids().map((id) => editor.indexOf(id))
  const index = after === undefined ? Math.max(...selected, Number.NEGATIVE_INFINITY) : editor.indexOf(after)
  const at = index >= 0 ? index : order.length - 1
  const before = order[at]
  const next = order.slice(at + 1).find((id) => editor.segment(id)?.span)
  return {
    after: before,
    fromMs: Math.max(0, (before === undefined ? undefined : editor.time.item(before)?.span.endMs) ?? 0),
    untilMs: next === undefined ? undefined : editor.segment(next)?.span?.startMs,
  }
}

/** A time for something of a wanted length, after a pause; squeezed into the room if there is some. */
export function fitIn(
  { fromMs, untilMs }: InsertionPoint,
  pauseMs: number,
  lengthMs: number,
): { readonly startMs: number; readonly endMs: number } {
  const room = untilMs === undefined ? Number.POSITIVE_INFINITY : untilMs - fromMs
  if (room < SMALLEST_ROOM_MS || room >= pauseMs + lengthMs) {
    return { startMs: fromMs + pauseMs, endMs: fromMs + pauseMs + lengthMs }
  }
  const squeeze = room / (pauseMs + lengthMs)
  return { startMs: fromMs + Math.floor(pauseMs * squeeze), endMs: fromMs + Math.floor(room) }
}

// Less than this is no room: what is put there overlaps, and a problem says so.
const SMALLEST_ROOM_MS = 200
