import { setText } from '@call-timeline/core'
import { openCall, spokenIds } from './open-call.ts'
import type { Workload } from './workload.ts'

/** Every rule over the whole call, from nothing. */
export const findProblems: Workload = {
  name: 'problems, all from scratch',
  prepare(payload) {
    let editor = openCall(payload)
    return {
      before() {
        editor = openCall(payload)
      },
      run: () => editor.problems.all().length,
    }
  },
}

/** The list of problems after an edit that makes one or mends it. */
export const followProblems: Workload = {
  name: 'problems, after one edit that makes or mends one',
  aimShare: 0.01,
  prepare(payload) {
    const editor = openCall(payload)
    editor.problems.all()
    const ids = spokenIds(editor)
    return {
      run(round) {
        const id = ids[Math.floor(round / 2) % ids.length] ?? ''
        if (round % 2 === 0) editor.run(setText, { id, text: '' })
        else editor.history.undo()
        return editor.problems.all().length
      },
      end: () => editor.dispose(),
    }
  },
}
