import type { Clip, ClipRow } from '../../clipboard/clip.ts'
import { requestIdRenewer } from '../../clipboard/renew-request-ids.ts'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { createSegment } from '../../records/revise-segment.ts'
import { shiftWire } from '../../times/shift-wire.ts'
import { LATEST_MS, timeRefusal } from '../../times/time-input.ts'
import type { Command } from '../command.ts'
import { defineCommand, type Refusal, refuse, will } from '../define-command.ts'
import { timelineRefusal } from '../find-segment.ts'
import { insertionPoint } from '../timeline/insertion-point.ts'

/** Where pasted rows go. */
export type PastePlace =
  /** At a time, such as the playhead's, in ms from the start of the call; fractions are rounded up. */
  | { readonly at: number }
  /** Behind a row, in the list and in time. */
  | { readonly after: SegmentId }

/** Arguments of `pasteRows`. */
export interface PasteRowsArgs {
  readonly clip: Clip
  /** Behind the selection when absent, and at the end without one. */
  readonly place?: PastePlace
}

/**
 * Puts copied rows in, as one step, and selects them. The first timed one starts at the place and the others
 * keep their distance; untimed ones stay untimed. Ids and `request_id`s are new, so that pairs are tied to
 * each other alone; words, provenance and pins go along. What overlaps stays so: problems say it.
 */
export const pasteRows: Command<PasteRowsArgs> = defineCommand<PasteRowsArgs>({
  id: 'clipboard.paste',
  label: 'Paste',
  plan(editor, { clip, place }) {
    const refusal = timelineRefusal(editor)
    if (refusal) return refusal
    if (clip.rows.length === 0) return refuse('There is nothing to paste.')
    const target = targetOf(editor, place)
    if (!target.ok) return target
    return will(() => putRows(editor, clip.rows, target))
  },
})

interface Target {
  readonly ok: true
  /** Undefined at the start of the list. */
  readonly after: SegmentId | undefined
  readonly startMs: number
}

function targetOf(editor: Editor, place: PastePlace | undefined): Target | Refusal {
  if (place !== undefined && 'at' in place) {
    const reason = timeRefusal('The place', place.at)
    if (reason !== undefined) return refuse(reason)
    const startMs = Math.ceil(place.at)
    // By the places that are shown, so that untimed rows count where they are seen.
    const after = editor.order().findLast((id) => (editor.time.item(id)?.span.startMs ?? 0) <= startMs)
    return { ok: true, after, startMs }
  }
  if (place !== undefined && editor.indexOf(place.after) < 0) {
    return refuse('The row to paste behind is no longer in the call. Select another one.')
  }
  const { after, fromMs } = insertionPoint(editor, place?.after)
  return { ok: true, after, startMs: Math.min(fromMs, LATEST_MS) }
}

function putRows(editor: Editor, rows: readonly ClipRow[], { after, startMs }: Target): void {
  const ids = rows.map(() => editor.newId())
  editor.commit(
    'Paste',
    (tx) => {
      const renew = requestIdRenewer(tx.newId)
      const positions = tx.positionsAfter(after, rows.length)
      for (const [index, { wire, note }] of rows.entries()) {
        const id = ids[index]
        const position = positions[index]
        if (id === undefined || position === undefined) continue
        tx.put(
          createSegment({
            id,
            position,
            wire: isObject(wire) ? renew(startMs === 0 ? wire : shiftWire(wire, startMs)) : wire,
            ...(note && {
              note: { ...note, words: note.words.map((word) => ({ ...word, id: tx.newId() })) },
            }),
            newId: tx.newId,
          }),
        )
      }
    },
    // The first row is what was asked for; it comes last to be the primary.
    { select: ids.toReversed() },
  )
}
