import { jsonEqual } from '../json/json-equal.ts'
import type { BareRun, ToolRun } from './tool-run.ts'

/**
 * Runs in order of time, with which try each is: a call of a tool whose last call failed tries it again, with
 * the same arguments or others, until it succeeds. A call without a result yet ends a chain too.
 */
export function withAttempts(runs: readonly BareRun[]): readonly ToolRun[] {
  const lastOfName = new Map<string, ToolRun>()
  return runs.map((bare) => {
    const last = bare.name === undefined ? undefined : lastOfName.get(bare.name)
    const failed = bare.callId !== undefined && last?.state === 'failed' ? last : undefined
    const run: ToolRun = {
      ...bare,
      attempt: failed ? failed.attempt + 1 : 1,
      retryOf: failed?.id,
      argumentsChanged: failed !== undefined && !jsonEqual(failed.params, bare.params),
    }
    if (run.name !== undefined && run.callId !== undefined) lastOfName.set(run.name, run)
    return run
  })
}
