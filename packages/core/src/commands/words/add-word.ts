import type { JsonObject } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { currentTimes } from '../../times/current-times.ts'
import { growToHold } from '../../times/grow-to-hold.ts'
import { timeRefusal } from '../../times/time-input.ts'
import { paceOf, spokenRun } from '../../words/speaking-pace.ts'
import { insertIntoText } from '../../words/text-with-word.ts'
import { timedWords, tokenOf } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `addWord`. */
export interface AddWordArgs {
  readonly id: SegmentId
  /** Its index in `words` afterwards; at the end when absent. */
  readonly index?: number
  readonly word: string
  /** ms from the start of the call; right after the word before when absent. */
  readonly startMs?: number
  readonly endMs?: number
}

/** Puts a word into a turn, in `words` and in the text. No other word moves. */
export const addWord: Command<AddWordArgs> = defineCommand<AddWordArgs>({
  id: 'word.add',
  label: 'Add word',
  plan(editor, args) {
    const found = findSegment(editor, args.id)
    if (!found.ok) return found
    const { record, wire } = found
    const words = wordsOf(wire)
    const { index = words.length, word: token } = args
    if (!Number.isInteger(index) || index < 0 || index > words.length) {
      return refuse('There is no such place in this turn.')
    }
    const reason = timeRefusal('The start', args.startMs) ?? timeRefusal('The end', args.endMs)
    if (reason !== undefined) return refuse(reason)
    const { startMs, endMs } = spanFor(
      wire,
      spokenRun([token], paceOf(timedWords(record), editor.locale)).totalMs,
      index,
      args,
    )
    if (endMs < startMs) return refuse('The word would end before it starts.')
    return will(() =>
      editor.commit('Add word', (tx) => {
        const text = insertIntoText(
          { text: spokenText(wire), tokens: words.map(tokenOf), locale: editor.locale },
          index,
          token,
        )
        const changed: JsonObject = {
          ...wire,
          ...(typeof wire.text === 'string' ? { text } : {}),
          words: words.toSpliced(index, 0, { word: token, start_ms: startMs, end_ms: endMs }),
        }
        const timed = args.startMs !== undefined && args.endMs !== undefined
        const provenance = timed ? 'manual' : 'derived'
        tx.put(
          reviseSegment(record, {
            wire: growToHold(changed, { startMs, endMs }),
            words: record.words.toSpliced(index, 0, { id: tx.newId(), provenance }),
            newId: tx.newId,
          }),
        )
      }),
    )
  },
})

function spanFor(wire: JsonObject, lengthMs: number, index: number, args: AddWordArgs): Span {
  const words = wordsOf(wire)
  const previous = words.slice(0, index).findLast((other) => wordSpan(other))
  const next = words.slice(index).find((other) => wordSpan(other))
  const earliest = wordSpan(previous)?.endMs ?? currentTimes(wire).startMs ?? 0
  const startMs = args.startMs === undefined ? earliest : Math.ceil(args.startMs)
  const wall = wordSpan(next)?.startMs ?? Number.POSITIVE_INFINITY
  const free = Math.max(startMs, Math.min(startMs + lengthMs, wall))
  return { startMs, endMs: args.endMs === undefined ? free : Math.ceil(args.endMs) }
}
