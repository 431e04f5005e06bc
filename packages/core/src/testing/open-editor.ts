import type { CallDraft, Json } from '@call-timeline/schema'
import { createEditor, type EditorOptions } from '../editor/create-editor.ts'
import type { Editor } from '../editor/editor.ts'

/** A draft of a payload without any notes; the editor makes them. */
export function draftOfPayload(wire: Json): CallDraft {
  return { version: 1, wire, sidecar: { segments: [], suppressions: [] } }
}

/** Ids `s1`, `s2`, … in the order they are asked for. */
export function countingIds(prefix = 's'): () => string {
  let last = 0
  return () => {
    last += 1
    return `${prefix}${last}`
  }
}

/** An editor over a payload, with a clock that stands still unless `now` is given. */
export function openEditor(wire: Json, options: Partial<EditorOptions> = {}): Editor {
  return createEditor({
    draft: draftOfPayload(wire),
    now: () => 0,
    newId: countingIds(),
    onError(error) {
      throw error
    },
    ...options,
  })
}

/** A minimal call around the given segments. */
export function callWith(...segments: readonly Json[]): { readonly [key: string]: Json } {
  return {
    call_id: 'call-1',
    call_type: 'web_call',
    start_timestamp: 1_700_000_000_000,
    end_timestamp: 1_700_000_060_000,
    recording_url: 'https://example.com/recording.wav',
    transcript_with_tool_calls: segments,
  }
}
