import { wordSpan } from '@call-timeline/schema/convert'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import type { Transaction } from '../../store/transaction.ts'
import { growToHold } from '../../times/grow-to-hold.ts'
import { insertAt } from '../../times/warp-wire.ts'
import { envelope, placeWords } from '../../words/place-words.ts'
import { paceOf, spokenRun } from '../../words/speaking-pace.ts'
import { type TimedWord, timedWords } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, type Plan, type Refusal, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'
import { warpCall } from '../timing/warp-call.ts'
import { type UntimedRun, untimedRuns, withRuns } from './untimed-run.ts'

/** Arguments of commands that give time to words of one turn. */
export interface UntimedWordsArgs {
  readonly id: SegmentId
}

/**
 * Gives the words of a text that have no time the time that they need: the turn gets longer, and everything
 * after in the call moves on. Nothing pinned is moved.
 */
export const makeRoomForWords: Command<UntimedWordsArgs> = defineCommand<UntimedWordsArgs>({
  id: 'words.makeRoom',
  label: 'Make room for words',
  plan(editor, { id }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const count = untimedRuns(found.wire, timedWords(found.record), editor.locale).length
    if (count === 0) return refuse('Every word of this turn has a time.')
    const first = planRun(editor, id, 0)
    if (!first.ok) return first
    return will(() => {
      // From the last on: what is put in before moves what is behind, and all of it is one step.
      for (let index = count - 1; index >= 0; index -= 1) {
        const plan = planRun(editor, id, index)
        if (plan.ok) plan.apply()
      }
    })
  },
})

function planRun(editor: Editor, id: SegmentId, index: number): Plan | Refusal {
  const record = editor.segment(id)
  if (!record || !isObject(record.wire)) return refuse('This item is no longer in the call.')
  const words = timedWords(record)
  const run = untimedRuns(record.wire, words, editor.locale)[index]
  const room = run && roomOf(record, words, run)
  if (!run || !room) return refuse('No word of this turn has a time. Set the times of one first.')
  const wantedMs = spokenRun(run.tokens, paceOf(words, editor.locale)).totalMs
  const byMs = Math.max(0, wantedMs - (room.endMs - room.startMs))
  const write = (tx: Transaction): void =>
    fill(tx, id, run, { ...room, endMs: room.endMs + byMs }, editor.locale)
  const fold = `room:${id}`
  if (byMs === 0) return will(() => editor.commit('Make room for words', write, { fold }))
  const shift = { atMs: room.endMs, byMs }
  return warpCall(editor, {
    label: 'Make room for words',
    warp: insertAt(room.endMs, byMs),
    shift,
    also: write,
    fold,
  })
}

/** The silence where a run belongs; of no length where there is none. */
function roomOf({ span }: SegmentRecord, words: readonly TimedWord[], run: UntimedRun): Span | undefined {
  const before = words.slice(0, run.wordsBefore).findLast(({ wire }) => wordSpan(wire))
  const after = words.slice(run.wordsBefore).find(({ wire }) => wordSpan(wire))
  const beforeEnd = before && wordSpan(before.wire)?.endMs
  const afterStart = after && wordSpan(after.wire)?.startMs
  const startMs = beforeEnd ?? span?.startMs ?? afterStart
  const endMs = afterStart ?? span?.endMs ?? beforeEnd
  if (startMs === undefined || endMs === undefined) return undefined
  return { startMs: Math.min(startMs, endMs), endMs }
}

function fill(tx: Transaction, id: SegmentId, run: UntimedRun, bounds: Span, locale: string): void {
  const record = tx.segment(id)
  if (!record || !isObject(record.wire)) return
  const before = timedWords(record)
  const { words } = placeWords(withRuns(before, [run]), {
    bounds,
    pace: () => paceOf(before, locale),
    newId: tx.newId,
  })
  const wire = { ...record.wire, words: words.map((word) => word.wire) }
  const reach = envelope(words)
  tx.put(
    reviseSegment(record, {
      wire: reach ? growToHold(wire, reach) : wire,
      words: words.map(({ note }) => note),
      newId: tx.newId,
    }),
  )
}
