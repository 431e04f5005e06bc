import { copyRows, type Editor, type SegmentId } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { jsonText } from '../json-editor/json-text.ts'
import { payloadFileName } from '../payload/file-name.ts'
import { readOwn } from '../rows/read-json.ts'

/** How a call is written out: dialogue to read, the payload, or a script that can be edited and applied. */
export type ExportFormat = 'text' | 'json' | 'script'

/** The formats in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = ['text', 'json', 'script']

/** A call, or part of it, written out. */
export interface WrittenCall {
  readonly ok: true
  readonly fileName: string
  /** A media type. */
  readonly type: string
  readonly text: string
  /** How much of it the format has no words for. */
  readonly unsaid: number
}

/** Why something could not be written out. */
export interface NotWritten {
  readonly ok: false
  readonly reason: string
}

/** Writes out the whole call, or these rows in list order. */
export async function writeCall(
  editor: Editor,
  format: ExportFormat,
  ids?: readonly SegmentId[],
): Promise<WrittenCall | NotWritten> {
  const payload = editor.toPayload()
  const stem = payloadFileName(readOwn(payload, 'call_id')).replace(/\.json$/, '')
  const base = ids === undefined ? stem : `${stem}-selection`
  switch (format) {
    case 'text': {
      const copied = copyRows(editor, ids ?? editor.order())
      if (!copied.ok) return copied
      return { ok: true, fileName: `${base}.txt`, type: 'text/plain', text: `${copied.text}\n`, unsaid: 0 }
    }
    case 'json': {
      const value: Json = ids === undefined ? payload : wiresOf(editor, ids)
      return {
        ok: true,
        fileName: `${base}.json`,
        type: 'application/json',
        text: jsonText(value),
        unsaid: 0,
      }
    }
    case 'script': {
      const { outlineOfPayload, printScript, scriptOfCall } = await loadScript()
      const type = 'text/plain'
      const fileName = `${base}.call.txt`
      if (ids === undefined) {
        const { text, unsaid } = scriptOfCall(editor)
        return { ok: true, fileName, type, text, unsaid: unsaid.length }
      }
      const { outline, unsaid } = outlineOfPayload(part(payload, editor, ids), 'turns')
      return { ok: true, fileName, type, text: printScript(outline), unsaid: unsaid.length }
    }
  }
}

/** Fetches what writes scripts. Browsers let a page copy for a moment after a click alone, so ask for it early. */
export function loadScript(): Promise<typeof import('@call-timeline/core/script')> {
  return import('@call-timeline/core/script')
}

function wiresOf(editor: Editor, ids: readonly SegmentId[]): readonly Json[] {
  const wanted = new Set(ids)
  return editor
    .order()
    .filter((id) => wanted.has(id))
    .flatMap((id) => {
      const record = editor.segment(id)
      return record === undefined ? [] : [record.wire]
    })
}

function part(payload: Json, editor: Editor, ids: readonly SegmentId[]): Json {
  const rows = wiresOf(editor, ids)
  const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload)
  return { ...(isObject ? payload : {}), transcript_with_tool_calls: rows }
}
