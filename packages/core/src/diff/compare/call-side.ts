import type { CallDraft, Json, SegmentNote } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import { segmentsOf, withSegments } from '../../records/payload-shape.ts'
import type { SegmentId } from '../../records/records.ts'
import { type Span, segmentSpan } from '../../records/span.ts'

/** One row of a call that is compared. Records of an editor are such rows. */
export interface SideRow {
  /** Unique within the side. */
  readonly id: SegmentId
  readonly wire: Json
  readonly span: Span | undefined
  /** What is known beside the JSON, when the call came with it. */
  readonly provenance?: SegmentNote['provenance']
  readonly pinned?: boolean
  readonly words?: SegmentNote['words']
}

/** One of the two calls of a comparison, as it was when it was read. */
export interface CallSide {
  /** The payload with its list of segments emptied. */
  readonly call: Json
  readonly rows: readonly SideRow[]
}

/** The side of a payload, valid or not. Rows are named by their index: `row-0`. */
export function sideOfPayload(payload: Json): CallSide {
  return sideOf(payload, [])
}

/** The side of a draft, with the ids and notes that it has. */
export function sideOfDraft({ wire, sidecar }: CallDraft): CallSide {
  return sideOf(wire, sidecar.segments)
}

/** The side of a call that is open, as it stands now. */
export function sideOfEditor(editor: Editor): CallSide {
  const rows = editor
    .order()
    .map((id) => editor.segment(id))
    .filter((record) => record !== undefined)
  return { call: editor.call().wire, rows }
}

/** Whether `side` is what an editor holds now, to the last record. */
export function isSideOf(side: CallSide, editor: Editor): boolean {
  return (
    editor.call().wire === side.call &&
    editor.order().length === side.rows.length &&
    side.rows.every(
      (row, index) => editor.order()[index] === row.id && editor.segment(row.id)?.wire === row.wire,
    )
  )
}

function sideOf(payload: Json, notes: readonly SegmentNote[]): CallSide {
  const taken = new Set<SegmentId>()
  const rows = (segmentsOf(payload) ?? []).map((wire, index): SideRow => {
    const note = notes[index]
    const id = note && !taken.has(note.id) ? note.id : freeId(`row-${index}`, taken)
    taken.add(id)
    return { ...note, id, wire, span: segmentSpan(wire) }
  })
  return { call: withSegments(payload, []), rows }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  while (taken.has(id)) id += '+'
  return id
}
