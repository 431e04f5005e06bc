import { createEditor, type Editor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'

/** An editor over a payload, with ids `s1`, `s2`, … */
export function openCall(wire: Json, options: { readonly readOnly?: boolean } = {}): Editor {
  let last = 0
  return createEditor({
    draft: { version: 1, wire, sidecar: { segments: [], suppressions: [] } },
    now: () => Date.now(),
    newId: () => `s${++last}`,
    locale: 'en',
    readOnly: options.readOnly ?? false,
  })
}
