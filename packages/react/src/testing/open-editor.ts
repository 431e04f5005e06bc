import { createEditor, type Editor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'

/** An editor over a payload with ids `s1`, `s2`, … in list order, in English. */
export function openEditor(wire: Json, options: { readonly readOnly?: boolean } = {}): Editor {
  let last = 0
  return createEditor({
    draft: { version: 1, wire, sidecar: { segments: [], suppressions: [] } },
    now: () => 0,
    newId() {
      last += 1
      return `s${last}`
    },
    locale: 'en',
    readOnly: options.readOnly ?? false,
  })
}
