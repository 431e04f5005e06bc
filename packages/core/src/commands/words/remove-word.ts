import type { JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import { removeFromText } from '../../words/text-with-word.ts'
import { tokenOf } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, will } from '../define-command.ts'
import { findWord } from './find-word.ts'

/** Arguments of `removeWord`. */
export interface RemoveWordArgs {
  readonly id: SegmentId
  /** Index in the turn's `words`. */
  readonly index: number
}

/** Takes a word out of a turn, from `words` and from the text. The others keep their times. */
export const removeWord: Command<RemoveWordArgs> = defineCommand<RemoveWordArgs>({
  id: 'word.remove',
  label: 'Remove word',
  plan(editor, { id, index }) {
    const found = findWord(editor, id, index)
    if (!found.ok) return found
    const { record, wire } = found
    return will(() =>
      editor.commit('Remove word', (tx) => {
        const words = wordsOf(wire)
        const text = removeFromText(
          { text: spokenText(wire), tokens: words.map(tokenOf), locale: editor.locale },
          index,
        )
        const changed: JsonObject = {
          ...wire,
          ...(typeof wire.text === 'string' ? { text } : {}),
          words: words.toSpliced(index, 1),
        }
        const notes = record.words.toSpliced(index, 1)
        tx.put(reviseSegment(record, { wire: changed, words: notes, newId: tx.newId }))
      }),
    )
  },
})
