import { isSpeechRole } from '@call-timeline/schema/fields'
import type { Command } from '../commands/command.ts'
import { defineCommand, refuse, will } from '../commands/define-command.ts'
import { findSegment } from '../commands/find-segment.ts'
import { jsonEqual } from '../json/json-equal.ts'
import type { SegmentId } from '../records/records.ts'
import { reviseSegment } from '../records/revise-segment.ts'
import { alignedTurn } from './aligned-turn.ts'
import { type AlignedWord, readAlignedWords } from './aligned-word.ts'

/** Arguments of `applyAlignment`. */
export interface ApplyAlignmentArgs {
  readonly id: SegmentId
  /** What was heard in the turn, in order. */
  readonly words: readonly AlignedWord[]
  /** Ids of words that stay where they are, such as ones that were moved by hand meanwhile. */
  readonly held?: readonly string[]
}

/**
 * Gives the words of a turn the times that were measured on its audio, by a forced aligner or a recogniser.
 * Pinned words stay. One step to undo.
 */
export const applyAlignment: Command<ApplyAlignmentArgs> = defineCommand<ApplyAlignmentArgs>({
  id: 'words.align',
  label: 'Align words',
  plan(editor, { id, words, held = [] }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    if (!isSpeechRole(wire.role)) return refuse('Only what the user or the agent says has words to align.')
    const heard = readAlignedWords(words)
    if (!heard.ok) return refuse(heard.reason)
    const spec = { heard: heard.words, locale: editor.locale, held: new Set(held), newId: () => '' }
    if (alignedTurn(record, wire, spec).matched === 0) {
      return refuse('None of the words that were heard are words of this turn.')
    }
    return will(() =>
      editor.commit('Align words', (tx) => {
        const aligned = alignedTurn(record, wire, { ...spec, newId: tx.newId })
        if (jsonEqual(aligned.wire, wire) && sameNotes(aligned.words, record.words)) return
        tx.put(reviseSegment(record, { ...aligned, newId: tx.newId }))
      }),
    )
  },
})

function sameNotes(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
