import type { JsonObject, WordNote } from '@call-timeline/schema'
import { wordSpan } from '@call-timeline/schema/convert'
import { withKey } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import { wordWeight } from '../../speech/word-weight.ts'
import { tokenOf } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { findWord } from './find-word.ts'

/** Arguments of `splitWord`. */
export interface SplitWordArgs {
  readonly id: SegmentId
  /** Index in the turn's `words`. */
  readonly index: number
  /** Where the word is cut, in UTF-16 units; within a character as people see it, before that character. */
  readonly at: number
}

/**
 * Makes two words of one. They share its time by how long each takes to say, so both times are computed ones;
 * other fields stay with the first. The turn's text stays as it is.
 */
export const splitWord: Command<SplitWordArgs> = defineCommand<SplitWordArgs>({
  id: 'word.split',
  label: 'Split word',
  plan(editor, { id, index, at }) {
    const found = findWord(editor, id, index)
    if (!found.ok) return found
    const { record, wire, word } = found
    const token = tokenOf(word)
    if (!Number.isInteger(at)) return refuse('Say where in the word to split.')
    const edge = characterEdge(token, at)
    const halves = [token.slice(0, edge).trimEnd(), token.slice(edge).trimStart()] as const
    if (halves.some((half) => half === '')) return refuse('Put the caret between two letters of the word.')
    const note = record.words[index]
    if (!note) return refuse('This word is no longer in the turn.')
    const [left, right] = divided(word, halves, editor.locale)
    return will(() =>
      editor.commit('Split word', (tx) => {
        const notes: readonly WordNote[] = [
          { ...note, provenance: wordSpan(word) ? 'derived' : note.provenance },
          {
            id: tx.newId(),
            provenance: wordSpan(word) ? 'derived' : 'missing',
            ...(note.pinned ? { pinned: true } : {}),
          },
        ]
        tx.put(
          reviseSegment(record, {
            wire: { ...wire, words: wordsOf(wire).toSpliced(index, 1, left, right) },
            words: record.words.toSpliced(index, 1, ...notes),
            newId: tx.newId,
          }),
        )
      }),
    )
  },
})

function divided(
  word: JsonObject,
  [first, second]: readonly [string, string],
  locale: string,
): readonly [JsonObject, JsonObject] {
  const left = withKey(word, 'word', first)
  const span = wordSpan(word)
  // What cannot be read cannot be divided: both parts have it, and a problem says what is wrong with it.
  if (!span) {
    const times = Object.entries(word).filter(([key]) => key === 'start_ms' || key === 'end_ms')
    return [left, { word: second, ...Object.fromEntries(times) }]
  }
  const weight = wordWeight(first, locale)
  const share = weight / (weight + wordWeight(second, locale))
  const seamMs = Math.round(span.startMs + (span.endMs - span.startMs) * share)
  return [
    withKey(left, 'end_ms', seamMs),
    { word: second, start_ms: seamMs, end_ms: word.end_ms ?? span.endMs },
  ]
}

/** The start of the character that a place lies in. */
function characterEdge(token: string, at: number): number {
  if (at <= 0 || at >= token.length) return at
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return characters.segment(token).containing(at)?.index ?? at
}
