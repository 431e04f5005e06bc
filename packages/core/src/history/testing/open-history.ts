import { setText } from '../../commands/segment/set-text.ts'
import type { EditorOptions } from '../../editor/create-editor.ts'
import type { Editor } from '../../editor/editor.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'

/** A call of two turns. */
export const CALL: ReturnType<typeof callWith> = callWith(
  { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 },
  { role: 'agent', text: 'Hi', start_ms: 1000, end_ms: 2000 },
)

/** A call of two turns, typing into it, and a clock that goes on by hand. */
export function openHistory(options: Partial<EditorOptions> = {}) {
  let now = 0
  const editor = openEditor(CALL, { now: () => now, ...options })
  const [first = '', second = ''] = editor.order()
  const type = (text: string, id = first) => editor.run(setText, { id, text })
  const wait = (ms: number) => {
    now += ms
  }
  return { editor, first, second, type, wait }
}

/** What a turn says. */
export function textOf(editor: Editor, id: string): unknown {
  return Object.entries(editor.segment(id)?.wire ?? {}).find(([key]) => key === 'text')?.[1]
}

/** Gives a turn another start, as a drag does. */
export function pinAt(tx: Parameters<Parameters<Editor['commit']>[1]>[0], id: string, startMs: number): void {
  const record = tx.segment(id)
  if (record) tx.put({ ...record, wire: { role: 'user', text: 'Hello', start_ms: startMs, end_ms: 900 } })
}
