import { openCall } from './open-call.ts'
import type { Workload } from './workload.ts'

/** A parsed payload opened for editing. */
export const open: Workload = {
  name: 'open',
  prepare(payload) {
    return { run: () => openCall(payload) }
  },
}
