import type { Editor, Span } from '@call-timeline/core'

/** From the first start to the last end of what is selected, ms; undefined when nothing is that has a time. */
export function selectedSpan(editor: Editor): Span | undefined {
  let found: Span | undefined
  for (const id of editor.selection.ids()) {
    const span = editor.time.item(id)?.span
    if (span === undefined) continue
    found = {
      startMs: Math.min(found?.startMs ?? span.startMs, span.startMs),
      endMs: Math.max(found?.endMs ?? span.endMs, span.endMs),
    }
  }
  return found
}
