import type { Json, Provenance } from '@call-timeline/schema'
import { isList, isObject, ownValue } from '../json/json-path.ts'
import { nestsDeeper } from '../json/nests-deeper.ts'
import { wordsOf } from '../records/revise-segment.ts'
import { CLIP_FORMAT, CLIP_VERSION, type Clip, type ClipNote, type ClipRow } from './clip.ts'

/** Why a text is no clip. */
export type ClipFault = 'not_json' | 'foreign' | 'newer_version' | 'broken' | 'too_deep'

/** A clip, or what is wrong with the text. */
export type ReadClip =
  | { readonly ok: true; readonly clip: Clip }
  | { readonly ok: false; readonly fault: ClipFault }

/** Reads a clip's JSON. Never throws: it may come from anywhere. */
export function readClip(text: string): ReadClip {
  let json: Json
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, fault: 'not_json' }
  }
  if (ownValue(json, 'format') !== CLIP_FORMAT) return { ok: false, fault: 'foreign' }
  const version = ownValue(json, 'version')
  if (typeof version === 'number' && version > CLIP_VERSION) return { ok: false, fault: 'newer_version' }
  const rows = ownValue(json, 'rows')
  if (version !== CLIP_VERSION || !isList(rows) || rows.length === 0) return { ok: false, fault: 'broken' }
  if (nestsDeeper(json)) return { ok: false, fault: 'too_deep' }
  const read = rows.map(readRow).filter((row) => row !== undefined)
  if (read.length < rows.length) return { ok: false, fault: 'broken' }
  const originMs = ownValue(json, 'originMs')
  return { ok: true, clip: { originMs: typeof originMs === 'number' ? originMs : 0, rows: read } }
}

function readRow(row: Json): ClipRow | undefined {
  const wire = ownValue(row, 'wire')
  return wire === undefined ? undefined : { wire, note: readNote(ownValue(row, 'note'), wire) }
}

/** A note that fits the row; a broken one is as good as none. */
function readNote(note: Json | undefined, wire: Json): ClipNote | undefined {
  const provenance = ownValue(note, 'provenance')
  const words = ownValue(note, 'words')
  if (!isProvenance(provenance) || !isList(words) || words.length !== wordsOf(wire).length) return undefined
  const read = words.map(readWordNote).filter((word) => word !== undefined)
  if (read.length < words.length) return undefined
  return { provenance, ...pinOf(note), words: read }
}

function readWordNote(note: Json): ClipNote['words'][number] | undefined {
  const provenance = ownValue(note, 'provenance')
  return isProvenance(provenance) ? { provenance, ...pinOf(note) } : undefined
}

function pinOf(note: Json | undefined): { readonly pinned?: true } {
  return isObject(note) && ownValue(note, 'pinned') === true ? { pinned: true } : {}
}

const PROVENANCES: Readonly<Record<Provenance, true>> = {
  reported: true,
  aligned: true,
  manual: true,
  derived: true,
  missing: true,
}

function isProvenance(value: Json | undefined): value is Provenance {
  return typeof value === 'string' && Object.hasOwn(PROVENANCES, value)
}
