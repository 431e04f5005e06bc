import type { Provenance, WordNote } from '@call-timeline/schema'
import { wordSpan } from '@call-timeline/schema/convert'
import type { Editor } from '../../editor/editor.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, type Refusal, refuse, will } from '../define-command.ts'

/** Items, or words of one of them. */
export interface NotedArgs {
  readonly ids: readonly SegmentId[]
  /** Indexes in the `words` of the one item that is named; the items themselves when absent. */
  readonly words?: readonly number[]
}

/** Arguments of `setPinned`. */
export interface SetPinnedArgs extends NotedArgs {
  readonly pinned: boolean
}

/** Pins the times of items or words, so that no automatic step and no edit of others moves them; or lets go. */
export const setPinned: Command<SetPinnedArgs> = defineCommand<SetPinnedArgs>({
  id: 'timing.setPinned',
  label: 'Pin',
  plan(editor, { pinned, ...args }) {
    return planNotes(editor, args, pinned ? 'Pin' : 'Unpin', {
      segment: (record) => (record.pinned === pinned ? record : { ...record, pinned }),
      word: (note) => withPin(note, pinned),
    })
  },
})

/** Arguments of `setProvenance`. */
export interface SetProvenanceArgs extends NotedArgs {
  readonly provenance: Exclude<Provenance, 'missing'>
}

/** Says where times come from, such as that a computed one has been checked by ear. Moves nothing. */
export const setProvenance: Command<SetProvenanceArgs> = defineCommand<SetProvenanceArgs>({
  id: 'timing.setProvenance',
  label: 'Change source of time',
  plan(editor, { provenance, ...args }) {
    const refusal = withoutTime(editor, args)
    if (refusal) return refusal
    return planNotes(editor, args, 'Change source of time', {
      segment: (record) => (record.provenance === provenance ? record : { ...record, provenance }),
      word: (note) => (note.provenance === provenance ? note : { ...note, provenance }),
    })
  },
})

/** Takes the mark off words whose time was changed or made by an automatic step: somebody has looked at them. */
export const markReviewed: Command<NotedArgs> = defineCommand<NotedArgs>({
  id: 'timing.markReviewed',
  label: 'Mark as reviewed',
  plan(editor, { ids, words }) {
    const only = words && new Set(words)
    return planNotes(editor, { ids }, 'Mark as reviewed', {
      segment(record) {
        const notes = record.words.map((note, index) =>
          only && !only.has(index) ? note : withoutReview(note),
        )
        return notes.every((note, index) => note === record.words[index])
          ? record
          : { ...record, words: notes }
      },
      word: withoutReview,
    })
  },
})

interface NoteChange {
  segment(record: SegmentRecord): SegmentRecord
  word(note: WordNote): WordNote
}

function planNotes(editor: Editor, { ids, words }: NotedArgs, label: string, change: NoteChange) {
  const records = recordsOf(editor, ids)
  const [only] = records
  if (!only) return refuse('Select an item or a word first.')
  if (words && records.length > 1) return refuse('Name the words of one item at a time.')
  if (words?.some((index) => only.words[index] === undefined)) {
    return refuse('One of these words is no longer in the turn.')
  }
  const wanted = new Set(words)
  const changed = words
    ? [{ ...only, words: only.words.map((note, at) => (wanted.has(at) ? change.word(note) : note)) }]
    : records.map((record) => change.segment(record))
  const isNew = (record: SegmentRecord, index: number): boolean =>
    words ? record.words.some((note, at) => note !== only.words[at]) : record !== records[index]
  const writes = changed.filter(isNew)
  if (writes.length === 0) return NOTHING_TO_DO
  return will(() =>
    editor.commit(label, (tx) => {
      for (const record of writes) tx.put(record)
    }),
  )
}

function withoutTime(editor: Editor, { ids, words }: NotedArgs): Refusal | undefined {
  const records = recordsOf(editor, ids)
  const untimed = words
    ? records.some(({ wire }) => words.some((index) => wordSpan(wordsOf(wire)[index]) === undefined))
    : records.some(({ span }) => span === undefined)
  return untimed ? refuse('What has no time has no source of it. Set a time first.') : undefined
}

function recordsOf(editor: Editor, ids: readonly SegmentId[]): readonly SegmentRecord[] {
  return [...new Set(ids)].map((id) => editor.segment(id)).filter((record) => record !== undefined)
}

/** A note with or without a pin; the same note when it is so already. */
function withPin(note: WordNote, pinned: boolean): WordNote {
  if ((note.pinned ?? false) === pinned) return note
  const { pinned: _, ...rest } = note
  return pinned ? { ...rest, pinned } : rest
}

function withoutReview(note: WordNote): WordNote {
  if (!note.review) return note
  const { review: _, ...rest } = note
  return rest
}
