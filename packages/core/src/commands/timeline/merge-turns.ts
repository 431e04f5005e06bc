import type { Json, JsonObject, WordNote } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import { retimedSegment } from '../../times/retimed-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Arguments of `mergeTurns`. */
export interface MergeTurnsArgs {
  readonly ids: readonly SegmentId[]
}

/** Makes one turn of turns of one speaker that follow each other. What only the first has of fields stays. */
export const mergeTurns: Command<MergeTurnsArgs> = defineCommand<MergeTurnsArgs>({
  id: 'timeline.merge',
  label: 'Merge turns',
  plan(editor, { ids }) {
    const turns = adjacentTurns(editor, ids)
    if (!turns) return refuse('Select two or more turns that follow each other.')
    const [first, ...rest] = turns
    if (!first || rest.length === 0) return refuse('Select two or more turns that follow each other.')
    if (!isSpeechRole(first.wire.role) || rest.some(({ wire }) => wire.role !== first.wire.role)) {
      return refuse('Turns of different speakers cannot be merged. Change the role of one first.')
    }
    return will(() =>
      editor.commit(
        'Merge turns',
        (tx) => {
          tx.put(rest.reduce((whole, part) => joinTurns(whole, part, tx.newId), first).record)
          for (const { record } of rest) tx.remove(record.id)
        },
        { select: [first.record.id] },
      ),
    )
  },
})

/** A turn whose fields can be read. */
export interface Turn {
  readonly record: SegmentRecord
  readonly wire: JsonObject
}

function adjacentTurns(editor: Editor, ids: readonly SegmentId[]): readonly Turn[] | undefined {
  const indexes = [...new Set(ids)].map((id) => editor.indexOf(id)).toSorted((a, b) => a - b)
  const start = indexes[0] ?? -1
  if (start < 0 || indexes.some((index, offset) => index !== start + offset)) return undefined
  const turns = indexes.flatMap((index): readonly Turn[] => {
    const record = editor.segment(editor.order()[index] ?? '')
    return record && isObject(record.wire) ? [{ record, wire: record.wire }] : []
  })
  return turns.length === indexes.length ? turns : undefined
}

/** The first of two turns with what the second says behind it. */
export function joinTurns(whole: Turn, part: Turn, newId: () => string): Turn {
  const text = [spokenText(whole.wire), spokenText(part.wire)].filter((each) => each !== '').join(' ')
  const words: readonly Json[] = [...wordsOf(whole.wire), ...wordsOf(part.wire)]
  const notes: readonly WordNote[] = [...whole.record.words, ...part.record.words]
  const wire: JsonObject = { ...whole.wire, text, ...(words.length > 0 ? { words } : {}) }
  const record = reviseSegment(whole.record, { wire, words: notes, newId })
  const endMs = Math.max(whole.record.span?.endMs ?? 0, part.record.span?.endMs ?? 0)
  if (endMs <= (record.span?.endMs ?? Number.POSITIVE_INFINITY)) return { record, wire }
  // The end of what was merged in has to be carried, by whatever carries the end of the first.
  const retimed = retimedSegment(record, wire, { endMs })
  if (!retimed.ok) return { record, wire }
  const { provenance } = whole.record
  return { record: reviseSegment(record, { ...retimed, provenance, newId }), wire: retimed.wire }
}
