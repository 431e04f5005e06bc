import type { JsonObject } from '@call-timeline/schema'
import { isSpeechRole } from '@call-timeline/schema/fields'
import type { Editor } from '../../editor/editor.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { createSegment, reviseSegment } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, type Plan, type Refusal, refuse, will } from '../define-command.ts'
import { type FoundSegment, findSegment, timelineRefusal } from '../find-segment.ts'
import { halveTurn } from './halve-turn.ts'
import { type Seam, seamInText, seamInTime } from './turn-seam.ts'

/** Arguments of `splitTurn`. */
export interface SplitTurnArgs {
  readonly id: SegmentId
  /** Where the text is cut, in UTF-16 units; inside a word its nearer edge is taken. */
  readonly at: number
}

/** Arguments of `splitTurnAt`. */
export interface SplitTurnAtArgs {
  readonly id: SegmentId
  /** When, in ms from the start of the call; while a word is said its nearer edge is taken. */
  readonly atMs: number
}

/**
 * Makes two turns of one, at a place in its text. Words go with their side; the new turn has the role and
 * nothing else of the first, whose other fields stay with it.
 */
export const splitTurn: Command<SplitTurnArgs> = defineCommand<SplitTurnArgs>({
  id: 'timeline.split',
  label: 'Split turn',
  plan(editor, { id, at }) {
    const found = findTurn(editor, id)
    if (!found.ok) return found
    if (!Number.isInteger(at) || at < 0) return refuse('Say where in the text to split.')
    return split(editor, found.record, found.wire, seamInText(found.wire, at, editor.locale))
  },
})

/** Makes two turns of one, at a moment such as the playhead's. */
export const splitTurnAt: Command<SplitTurnAtArgs> = defineCommand<SplitTurnAtArgs>({
  id: 'timeline.splitAt',
  label: 'Split turn',
  plan(editor, { id, atMs }) {
    const found = findTurn(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    if (!Number.isFinite(atMs)) return refuse('Say at which moment to split.')
    const moment = Math.ceil(atMs)
    if (!record.span) return refuse('This turn has no time. Split it in its text.')
    if (moment <= record.span.startMs || moment >= record.span.endMs) {
      return refuse('This moment is not within the turn. Put the playhead on it first.')
    }
    return split(editor, record, wire, seamInTime(record, wire, moment, editor.locale))
  },
})

function findTurn(editor: Editor, id: SegmentId): FoundSegment | Refusal {
  const refusal = timelineRefusal(editor)
  if (refusal) return refusal
  const found = findSegment(editor, id)
  if (!found.ok) return found
  return isSpeechRole(found.wire.role) ? found : refuse('Only what the user or the agent says can be split.')
}

function split(editor: Editor, record: SegmentRecord, wire: JsonObject, seam: Seam): Plan {
  return will(
    () => {
      const newId = editor.newId()
      editor.commit(
        'Split turn',
        (tx) => {
          const [position = record.position] = tx.positionsAfter(record.id, 1)
          const { left, right, provenance } = halveTurn(record, wire, seam, editor.locale)
          const { cut } = seam
          tx.put(reviseSegment(record, { wire: left, words: record.words.slice(0, cut), newId: tx.newId }))
          const note = { provenance, words: record.words.slice(cut) }
          tx.put(createSegment({ id: newId, position, wire: right, note, newId: tx.newId }))
        },
        { select: [newId] },
      )
    },
    seam.besideWord ? 'A word was in the way: the turn was cut at its nearer edge.' : undefined,
  )
}
