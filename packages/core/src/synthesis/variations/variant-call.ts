import type { CallDraft, Json, JsonObject, SegmentNote } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import { isObject, ownValue, withKey } from '../../json/json-path.ts'
import { segmentsOf } from '../../records/payload-shape.ts'
import type { Span } from '../../records/span.ts'

/** A row of a call while a variation is made of it. */
export interface VariantRow {
  readonly wire: Json
  readonly note: SegmentNote
  /** When it takes place; undefined when nothing tells. */
  readonly span: Span | undefined
}

/** The rows of a draft in list order, each with a note; empty when the payload has no list of them. */
export function rowsOfDraft(draft: CallDraft, newId: () => string): readonly VariantRow[] {
  const notes = draft.sidecar.segments
  return (segmentsOf(draft.wire) ?? []).map((wire, index) => {
    const span = segmentSpan(wire)
    const note = notes[index] ?? { id: newId(), provenance: span ? 'reported' : 'missing', words: [] }
    return { wire, note, span }
  })
}

/** The row with another wire; its span follows. What is computed here is marked so. */
export function withWire(
  row: VariantRow,
  wire: Json,
  words: SegmentNote['words'] = row.note.words,
): VariantRow {
  return { wire, span: segmentSpan(wire), note: { ...row.note, words } }
}

/** A row whose times were made anew. */
export function derived(row: VariantRow): VariantRow {
  return { ...row, note: { ...row.note, provenance: 'derived' } }
}

/** The role of a row; undefined where there is none. */
export function roleOf(row: VariantRow | undefined): Json | undefined {
  return row && ownValue(row.wire, 'role')
}

/** An object inside a row, such as its `tool`; empty where there is none. */
export function partOf(wire: Json, key: string): JsonObject {
  const part = ownValue(wire, key)
  return isObject(part) ? part : {}
}

/** The row's wire with a key of its metadata set. */
export function withMetadata(wire: JsonObject, key: string, value: Json): JsonObject {
  return withKey(wire, 'metadata', withKey(partOf(wire, 'metadata'), key, value))
}

/** The first words of a text, to name a row by. */
export function excerpt(text: Json | undefined): string {
  const characters = typeof text === 'string' ? [...text.trim()] : []
  return characters.length > 40
    ? `“${characters.slice(0, 39).join('').trimEnd()}…”`
    : `“${characters.join('')}”`
}
