import type { Json, JsonObject, WordNote } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import type { Editor } from '../../editor/editor.ts'
import { isObject, withKey } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import { currentTimes, hasValue } from '../../times/current-times.ts'
import { growToHold } from '../../times/grow-to-hold.ts'
import { joinTexts } from '../../words/join-texts.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Arguments of `mergeTurns`. */
export interface MergeTurnsArgs {
  readonly ids: readonly SegmentId[]
  /** Who says all of it; needed where the turns have different roles. */
  readonly role?: 'user' | 'agent'
}

/**
 * Makes one turn of turns that follow each other. The fields of the first stay; of the others only text,
 * words and times are kept.
 */
export const mergeTurns: Command<MergeTurnsArgs> = defineCommand<MergeTurnsArgs>({
  id: 'timeline.merge',
  label: 'Merge turns',
  plan(editor, { ids, role }) {
    const turns = adjacentTurns(editor, ids)
    const [first, ...rest] = turns ?? []
    if (!first || rest.length === 0) return refuse('Select two or more turns that follow each other.')
    if (![first, ...rest].every(({ wire }) => isSpeechRole(wire.role))) {
      return refuse('Only what the user or the agent says can be merged. Leave the other rows out.')
    }
    if (role === undefined && rest.some(({ wire }) => wire.role !== first.wire.role)) {
      return refuse('These are turns of different speakers. Merge them as agent or as user.')
    }
    return will(() =>
      editor.commit(
        'Merge turns',
        (tx) => {
          const merged = rest.reduce((whole, part) => joinTurns(whole, part, tx.newId), first)
          const wire = role === undefined ? merged.wire : withKey(merged.wire, 'role', role)
          tx.put(reviseSegment(merged.record, { wire, words: merged.record.words, newId: tx.newId }))
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
  const words: readonly Json[] = [...wordsOf(whole.wire), ...wordsOf(part.wire)]
  const notes: readonly WordNote[] = [...whole.record.words, ...part.record.words]
  // Turns that say nothing but their words have no text to join.
  const hasText = [whole, part].some(({ wire }) => typeof wire.text === 'string')
  const joined: JsonObject = {
    ...whole.wire,
    ...(hasText ? { text: joinTexts(spokenText(whole.wire), spokenText(part.wire)) } : {}),
    ...(words.length > 0 ? { words } : {}),
  }
  const wire = holding(joined, whole.record, part.record)
  return { record: reviseSegment(whole.record, { wire, words: notes, newId }), wire }
}

/** The times of both, in the fields that carry them; no word is made longer to carry the time of a turn. */
function holding(
  wire: JsonObject,
  { span: first }: SegmentRecord,
  { span: second }: SegmentRecord,
): JsonObject {
  if (!second) return wire
  const { source, startMs = second.startMs, endMs = startMs } = currentTimes(wire)
  if (source === 'own') return growToHold(wire, second)
  const from = Math.min(first?.startMs ?? second.startMs, second.startMs)
  const until = Math.max(first?.endMs ?? second.endMs, second.endMs)
  if (source === 'words' && startMs <= from && endMs >= until) return wire
  const byLength = hasValue(wire, 'duration_ms')
  return {
    ...wire,
    start_ms: from,
    ...(byLength ? { duration_ms: until - from } : { end_ms: until }),
  }
}
