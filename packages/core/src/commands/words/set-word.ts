import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import { jsonEqual } from '../../json/json-equal.ts'
import { withoutKey } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { Transaction } from '../../store/transaction.ts'
import { timeOf } from '../../times/current-times.ts'
import { growToHold } from '../../times/grow-to-hold.ts'
import { timeRefusal } from '../../times/time-input.ts'
import { byHand } from '../../words/by-hand.ts'
import { spellInText } from '../../words/text-with-word.ts'
import { tokenOf } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../define-command.ts'
import { findWord } from './find-word.ts'

/** Arguments of `setWord`: what is absent stays as it is. */
export interface SetWordArgs {
  readonly id: SegmentId
  /** Index in the turn's `words`. */
  readonly index: number
  readonly word?: string
  /** ms from the start of the call; fractions are rounded up. */
  readonly startMs?: number
  readonly endMs?: number
  /** 0 to 1; null takes it out. */
  readonly confidence?: number | null
}

/**
 * Changes one word. Its turn's text follows the spelling; a turn with times of its own grows to hold the
 * word. No other word moves.
 */
export const setWord: Command<SetWordArgs> = defineCommand<SetWordArgs>({
  id: 'word.set',
  label: 'Change word',
  plan(editor, args) {
    const { id, index } = args
    const found = findWord(editor, id, index)
    if (!found.ok) return found
    const reason = timeRefusal('The start', args.startMs) ?? timeRefusal('The end', args.endMs)
    if (reason !== undefined) return refuse(reason)
    if (args.confidence !== undefined && args.confidence !== null && !Number.isFinite(args.confidence)) {
      return refuse('The confidence has to be a number, 0 to 1.')
    }
    const { record, wire } = found
    const word = changedWord(found.word, args)
    if (jsonEqual(word, found.word)) return NOTHING_TO_DO
    if (isTurned(word) && !isTurned(found.word)) {
      return refuse('The word would end before it starts. Change the other time too.')
    }
    const moved = args.startMs !== undefined || args.endMs !== undefined
    // A key that is held nudges a time again and again: all of it is one step.
    const fold =
      args.word === undefined ? `word:${id}:${record.words[index]?.id}:${timesIn(args)}` : undefined
    const write = (tx: Transaction): void => {
      const words = wordsOf(wire).with(index, word)
      const span = moved ? wordSpan(word) : undefined
      const text =
        args.word === undefined
          ? undefined
          : spellInText(
              { text: spokenText(wire), tokens: wordsOf(wire).map(tokenOf), locale: editor.locale },
              index,
              args.word,
            )
      const changed: JsonObject = {
        ...wire,
        ...(text !== undefined && typeof wire.text === 'string' ? { text } : {}),
        words,
      }
      tx.put(
        reviseSegment(record, {
          wire: span ? growToHold(changed, span) : changed,
          words: record.words.map((note, at) => (at === index && moved ? byHand(note) : note)),
          newId: tx.newId,
        }),
      )
    }
    return will(() => editor.commit('Change word', write, fold === undefined ? {} : { fold }))
  },
})

function timesIn(args: SetWordArgs): string {
  return (['startMs', 'endMs', 'confidence'] as const).filter((key) => args[key] !== undefined).join()
}

function changedWord(word: JsonObject, { word: token, startMs, endMs, confidence }: SetWordArgs): JsonObject {
  const fields: { [key: string]: Json } = {}
  if (token !== undefined) fields.word = token
  if (startMs !== undefined) fields.start_ms = Math.ceil(startMs)
  if (endMs !== undefined) fields.end_ms = Math.ceil(endMs)
  if (typeof confidence === 'number') fields.confidence = confidence
  const changed: JsonObject = { ...word, ...fields }
  return confidence === null ? withoutKey(changed, 'confidence') : changed
}

function isTurned(word: JsonObject): boolean {
  const startMs = timeOf(word, 'start_ms')
  const endMs = timeOf(word, 'end_ms')
  return startMs !== undefined && endMs !== undefined && endMs < startMs
}
