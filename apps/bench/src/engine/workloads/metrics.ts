import { setText } from '@call-timeline/core'
import { createCallMetrics, metricsOfPayload } from '@call-timeline/core/metrics'
import { openCall, spokenIds } from './open-call.ts'
import type { Workload } from './workload.ts'

/** Every figure of a call, from nothing. */
export const measureCall: Workload = {
  name: 'metrics, all from scratch',
  prepare: (payload) => ({ run: () => metricsOfPayload(payload) }),
}

/** Every figure again after a word was edited. */
export const followMetrics: Workload = {
  name: 'metrics, after one edit',
  aimShare: 0.01,
  prepare(payload) {
    const editor = openCall(payload)
    const metrics = createCallMetrics(editor)
    metrics.get()
    const ids = spokenIds(editor)
    return {
      run(round) {
        editor.run(setText, { id: ids[(round * 7) % ids.length] ?? '', text: `Something else ${round}` })
        return metrics.get()
      },
      end() {
        metrics.dispose()
        editor.dispose()
      },
    }
  },
}
