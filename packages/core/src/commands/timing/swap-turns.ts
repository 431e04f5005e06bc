import { isPinned } from '../../drag/movers/turn-detail.ts'
import type { Editor } from '../../editor/editor.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import { shiftWire } from '../../times/shift-wire.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { type TimedSegment, timedSegments } from './retime-turns.ts'

/** Arguments of `swapTurns`. */
export interface SwapTurnsArgs {
  readonly id: SegmentId
  /** The turn of the same speaker to swap with. */
  readonly with: 'previous' | 'next'
}

/**
 * Swaps two turns of one speaker that follow each other, in time and in the list. Together they take the time
 * that they took before, with the same pause between them.
 */
export const swapTurns: Command<SwapTurnsArgs> = defineCommand<SwapTurnsArgs>({
  id: 'timing.swapTurns',
  label: 'Swap turns',
  plan(editor, { id, with: side }) {
    const other = neighbour(editor, id, side === 'next' ? 1 : -1)
    const pair = timedSegments(editor, other === undefined ? [id] : [id, other])
    const [first, second] = pair.toSorted((a, b) => a.span.startMs - b.span.startMs)
    if (!first || !second) return refuse('There is no turn of the same speaker to swap with.')
    if (pair.some(({ record }) => isPinned(record)))
      return refuse('One of the turns is pinned. Unpin it first.')
    const lastMs = Math.max(first.span.endMs, second.span.endMs)
    return will(() =>
      editor.commit('Swap turns', (tx) => {
        tx.put(moved(second, first.span.startMs - second.span.startMs, first.record.position, tx.newId))
        tx.put(moved(first, lastMs - first.span.endMs, second.record.position, tx.newId))
      }),
    )
  },
})

function neighbour(editor: Editor, id: SegmentId, step: 1 | -1): SegmentId | undefined {
  const lane = editor.time.laneOf(id)
  if (lane !== 'user' && lane !== 'agent') return undefined
  const items = editor.time.lane(lane).filter(({ inferred }) => !inferred)
  const at = items.findIndex((item) => item.id === id)
  return at < 0 ? undefined : items[at + step]?.id
}

function moved(
  { record, wire }: TimedSegment,
  byMs: number,
  position: string,
  newId: () => string,
): SegmentRecord {
  const { words, provenance } = record
  if (byMs === 0) return { ...record, position }
  return { ...reviseSegment(record, { wire: shiftWire(wire, byMs), words, provenance, newId }), position }
}
