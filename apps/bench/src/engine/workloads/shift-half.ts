import { shiftSegments } from '@call-timeline/core'
import { openCall } from './open-call.ts'
import type { Workload } from './workload.ts'

const MOST = 5_000

/** Half of a large call moved in time, and the same taken back. */
export const shiftHalf: Workload = {
  name: 'shift 5,000 segments (all, if fewer), then undo',
  prepare(payload) {
    const editor = openCall(payload)
    editor.problems.all()
    const ids = editor.order().slice(-MOST)
    return {
      run() {
        editor.run(shiftSegments, { ids, edge: 'both', deltaMs: 250 })
        return editor.history.undo()
      },
      end: () => editor.dispose(),
    }
  },
}
