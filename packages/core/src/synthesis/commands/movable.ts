import type { WordNote } from '@call-timeline/schema'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'

/** Whether computed times may take the place of those of a row: nobody reported, measured, set or pinned one. */
export function isMovable({ provenance, pinned, words }: SegmentRecord): boolean {
  return !pinned && isOpen(provenance) && words.every(isOpenWord)
}

/** Whether a row is something said. */
export function isSpeech({ wire }: SegmentRecord): boolean {
  return isSpeechRole(ownValue(wire, 'role'))
}

function isOpenWord({ provenance, pinned }: WordNote): boolean {
  return pinned !== true && isOpen(provenance)
}

function isOpen(provenance: SegmentRecord['provenance']): boolean {
  return provenance === 'derived' || provenance === 'missing'
}
