import { type Refusal, refuse } from '../commands/define-command.ts'
import { removalOf } from '../commands/timeline/remove-segments.ts'
import type { Editor } from '../editor/editor.ts'
import { nestsDeeper } from '../json/nests-deeper.ts'
import type { SegmentId } from '../records/records.ts'
import { clipHtml } from './clip-html.ts'
import { clipJson } from './clip-json.ts'
import { type ClipLine, clipLines } from './clip-lines.ts'
import { clipOfRecords } from './clip-of-records.ts'

/** Rows in the three flavours that a clipboard can hold. */
export interface CopiedRows {
  readonly ok: true
  /** Ours, with everything; for a flavour of the web such as `web application/json`. */
  readonly json: string
  /** Plain dialogue, one row a line. */
  readonly text: string
  /** The dialogue for documents and tickets; holds the JSON too. */
  readonly html: string
}

/** Copies what is selected, in list order. */
export function copySelection(editor: Editor): CopiedRows | Refusal {
  return copyRows(editor, editor.selection.ids())
}

/**
 * Copies what is selected and deletes it, as one step. What deleting takes along, such as the result of a
 * call, is copied too.
 */
export function cutSelection(editor: Editor): CopiedRows | Refusal {
  const ids = editor.selection.ids()
  const removal = removalOf(editor, ids)
  if (editor.readOnly) return refuse('This call is open for reading only.')
  if (!removal.ok) return removal
  const copied = copyRows(editor, [...removal.gone])
  if (copied.ok) removal.apply('Cut')
  return copied
}

/** Copies these rows, in list order. */
export function copyRows(editor: Editor, ids: readonly SegmentId[]): CopiedRows | Refusal {
  const wanted = new Set(ids)
  const records = editor
    .order()
    .filter((id) => wanted.has(id))
    .map((id) => editor.segment(id))
    .filter((record) => record !== undefined)
  if (records.length === 0) return refuse('Select what to copy.')
  if (records.some(({ wire }) => nestsDeeper(wire))) {
    return refuse('Something here nests too deep to copy. Make its data flatter first.')
  }
  const clip = clipOfRecords(records)
  const json = clipJson(clip)
  if (json === undefined) return refuse('This is too much to copy. Select less.')
  const lines = clipLines(records.map(({ wire }) => wire))
  return { ok: true, json, text: lines.map(asText).join('\n'), html: clipHtml(lines, json) }
}

function asText({ speaker, said }: ClipLine): string {
  return speaker === undefined ? said : `${speaker}: ${said}`
}
