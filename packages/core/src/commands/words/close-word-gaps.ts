import type { Json, JsonObject } from '@call-timeline/schema'
import { wordSpan } from '@call-timeline/schema/convert'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import { currentTimes, hasValue } from '../../times/current-times.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `closeWordGaps`. */
export interface CloseWordGapsArgs {
  readonly id: SegmentId
  /** Index of the word that the gap is before; all gaps between words when absent. */
  readonly index?: number
}

/**
 * Takes the silence out between words of a turn: those behind move up, and the end of the turn with them.
 * Nothing else in the call moves.
 */
export const closeWordGaps: Command<CloseWordGapsArgs> = defineCommand<CloseWordGapsArgs>({
  id: 'words.closeGaps',
  label: 'Close gap in turn',
  plan(editor, { id, index: only }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    let closedMs = 0
    let reached: number | undefined
    let movesPinned = record.pinned
    const words = wordsOf(wire).map((word, index): Json => {
      const span = wordSpan(word)
      if (!span || !isObject(word)) return word
      const gapMs = reached === undefined ? 0 : Math.max(0, span.startMs - reached)
      if (only === undefined || only === index) closedMs += gapMs
      reached = Math.max(reached ?? span.endMs, span.endMs)
      if (closedMs === 0) return word
      if (record.words[index]?.pinned) movesPinned = true
      return { ...word, start_ms: span.startMs - closedMs, end_ms: span.endMs - closedMs }
    })
    if (closedMs === 0) return refuse('There is no gap between these words.')
    if (movesPinned) return refuse('A word behind the gap is pinned, or its turn is. Unpin it first.')
    return will(() =>
      editor.commit('Close gap in turn', (tx) =>
        tx.put(
          reviseSegment(record, {
            wire: endingSooner({ ...wire, words }, closedMs),
            words: record.words,
            newId: tx.newId,
          }),
        ),
      ),
    )
  },
})

function endingSooner(wire: JsonObject, byMs: number): JsonObject {
  const { source, startMs, endMs } = currentTimes(wire)
  if (source !== 'own' || startMs === undefined || endMs === undefined) return wire
  const until = Math.max(startMs, endMs - byMs)
  return {
    ...wire,
    ...(hasValue(wire, 'end_ms') ? { end_ms: until } : {}),
    ...(hasValue(wire, 'duration_ms') ? { duration_ms: until - startMs } : {}),
  }
}
