import type { JsonObject } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import { type Refusal, refuse } from '../define-command.ts'
import { type FoundSegment, findSegment } from '../find-segment.ts'

/** A word that is there, with the turn that it is in. */
export interface FoundWord extends FoundSegment {
  readonly word: JsonObject
}

/** The word at an index of a turn's `words`, or why there is none to edit. */
export function findWord(editor: Editor, id: SegmentId, index: number): FoundWord | Refusal {
  const found = findSegment(editor, id)
  if (!found.ok) return found
  const words = wordsOf(found.wire)
  const word = Number.isInteger(index) && index >= 0 ? words[index] : undefined
  if (word === undefined) return refuse('This word is no longer in the turn.')
  return isObject(word)
    ? { ...found, word }
    : refuse('This word is not a JSON object. Edit the turn as JSON first.')
}
