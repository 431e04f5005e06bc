import { createEditor, type Editor } from '@call-timeline/core'
import { createDraft, type Json } from '@call-timeline/schema'

/** An editor as a host opens it: ids that only count, a real clock, everything checked at once. */
export function openCall(payload: Json): Editor {
  let last = 0
  const newId = (): string => {
    last += 1
    return `id-${last}`
  }
  return createEditor({ draft: createDraft(payload, { newId }), now: () => performance.now(), newId })
}

/** The ids of an open call's turns that have words. */
export function spokenIds(editor: Editor): readonly string[] {
  return editor.order().filter((id) => (editor.segment(id)?.words.length ?? 0) > 3)
}
