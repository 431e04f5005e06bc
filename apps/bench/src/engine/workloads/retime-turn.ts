import { addTurn, type Editor, replaceSegment, setText } from '@call-timeline/core'
import { openCall } from './open-call.ts'
import type { Workload } from './workload.ts'

const WORDS = 200
const WORD_MS = 300

/** Words put into the middle of a turn of 200 words, and taken out again by the next round. */
export const retimeTurn: Workload = {
  name: 're-time a 200-word turn after an edit in its middle',
  prepare(payload) {
    const editor = openCall(payload)
    const id = addLongTurn(editor)
    const words = Array.from({ length: WORDS }, (_, index) => `word${index}`)
    const texts = [
      words.join(' '),
      [...words.slice(0, 90), 'three', 'new', 'ones', ...words.slice(94)].join(' '),
    ]
    return {
      run: (round) => editor.run(setText, { id, text: texts[(round + 1) % 2] ?? '' }),
      end: () => editor.dispose(),
    }
  },
}

function addLongTurn(editor: Editor): string {
  editor.run(addTurn, { role: 'agent' })
  const id = editor.selection.primary() ?? ''
  const startMs = editor.time.durationMs() + 1_000
  const words = Array.from({ length: WORDS }, (_, index) => ({
    word: `word${index}`,
    start_ms: startMs + index * WORD_MS,
    end_ms: startMs + index * WORD_MS + WORD_MS - 40,
  }))
  const wire = {
    role: 'agent',
    text: words.map(({ word }) => word).join(' '),
    words,
    start_ms: startMs,
    end_ms: startMs + WORDS * WORD_MS,
  }
  editor.run(replaceSegment, { id, wire })
  return id
}
