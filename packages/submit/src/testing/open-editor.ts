import { createEditor, type Editor } from '@call-timeline/core'
import { isJsonObject, type Json } from '@call-timeline/schema'

/** A call that the endpoint takes. */
export const validCall: Json = {
  call_id: 'call-1',
  call_type: 'web_call',
  start_timestamp: 1_760_000_000_000,
  end_timestamp: 1_760_000_060_000,
  recording_url: 'https://example.com/recording.wav',
  transcript_with_tool_calls: [
    { role: 'agent', text: 'Corner Bakery, good morning.', start_ms: 0, end_ms: 1800 },
    { role: 'user', text: 'Do you have rye bread?', start_ms: 2400, end_ms: 4100 },
  ],
}

/** An editor over a payload, with ids `s1`, `s2`, … */
export function openEditor(wire: Json = validCall): Editor {
  let last = 0
  return createEditor({
    draft: { version: 1, wire, sidecar: { segments: [], suppressions: [] } },
    now: () => 0,
    newId: () => `s${++last}`,
  })
}

/** Sets one field of the call. */
export function setCall(editor: Editor, key: string, value: Json): void {
  editor.commit(`Set ${key}`, (tx) => {
    const call = tx.call()
    if (isJsonObject(call.wire)) tx.setCall({ ...call, wire: { ...call.wire, [key]: value } })
  })
}
