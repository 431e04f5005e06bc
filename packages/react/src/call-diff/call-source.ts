import type { Editor } from '@call-timeline/core'
import { type CallSide, sideOfDraft, sideOfEditor, sideOfPayload } from '@call-timeline/core/diff'
import type { CallDraft, Json } from '@call-timeline/schema'

/** What can be compared: a payload, valid or not; a draft with its notes; or a call that is open. */
export type CallDiffSource = Json | CallDraft | Editor

/** Whether a source is an open call. No payload has a function. */
export function isEditor(source: CallDiffSource): source is Editor {
  return isRecord(source) && typeof source.toPayload === 'function'
}

/** The side of a source as it is now. */
export function sideOf(source: CallDiffSource): CallSide {
  if (isEditor(source)) return sideOfEditor(source)
  return isDraft(source) ? sideOfDraft(source) : sideOfPayload(source)
}

/** The editor of a source that may be changed; undefined for anything else. */
export function writableEditor(source: CallDiffSource): Editor | undefined {
  return isEditor(source) && !source.readOnly ? source : undefined
}

function isDraft(source: Json | CallDraft): source is CallDraft {
  if (!isRecord(source) || source.version !== 1 || !Object.hasOwn(source, 'wire')) return false
  return isRecord(source.sidecar) && Array.isArray(source.sidecar.segments)
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
