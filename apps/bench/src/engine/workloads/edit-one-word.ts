import { type Editor, setText, setWord } from '@call-timeline/core'
import { createCallMetrics } from '@call-timeline/core/metrics'
import { openCall, spokenIds } from './open-call.ts'
import type { Workload } from './workload.ts'

const LISTENERS = 1_200

/** What a window with a long transcript listens to: rows, their problems, the order, the history. */
function listen(editor: Editor): void {
  const order = editor.order()
  const rows = (LISTENERS - 4) / 2
  const hear = (): void => void editor.history.canUndo()
  for (let row = 0; row < rows; row += 1) {
    const id = order[row % order.length] ?? ''
    editor.subscribe(`segment:${id}`, hear)
    editor.subscribe(`problems:${id}`, hear)
  }
  editor.subscribe('order', hear)
  editor.subscribe('history', hear)
  editor.subscribe('selection', hear)
  editor.subscribe('problems', () => {
    hear()
    editor.problems.count('error')
  })
}

/** A word's text changed, with all that is derived from it: problems, indexes, metrics, 1,200 listeners. */
export const editOneWord: Workload = {
  name: `edit one word, ${LISTENERS.toLocaleString('en')} listeners, problems and metrics current`,
  aimShare: 0.01,
  prepare(payload) {
    const editor = openCall(payload)
    listen(editor)
    editor.problems.all()
    const metrics = createCallMetrics(editor)
    metrics.get()
    const ids = spokenIds(editor)
    return {
      run(round) {
        const id = ids[(round * 7) % ids.length] ?? ''
        const text = String(textOf(editor, id)).replace(/^\S+/, `word${round}`)
        editor.run(setText, { id, text })
        return metrics.get()
      },
      end() {
        metrics.dispose()
        editor.dispose()
      },
    }
  },
}

/** A word's times changed: what a drag commits. */
export const moveOneWord: Workload = {
  name: 'move one word, problems current',
  prepare(payload) {
    const editor = openCall(payload)
    listen(editor)
    editor.problems.all()
    const ids = spokenIds(editor)
    return {
      run(round) {
        const id = ids[(round * 7) % ids.length] ?? ''
        const span = editor.segment(id)?.span
        return editor.run(setWord, { id, index: 0, endMs: (span?.startMs ?? 0) + 40 + (round % 60) })
      },
      end: () => editor.dispose(),
    }
  },
}

function textOf(editor: Editor, id: string): unknown {
  const wire = editor.segment(id)?.wire
  return wire !== null && typeof wire === 'object' && 'text' in wire ? wire.text : ''
}
