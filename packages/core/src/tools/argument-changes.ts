import { diffJson } from '../diff/json/diff-json.ts'
import type { JsonChange } from '../diff/json/json-change.ts'
import type { ToolRun } from './tool-run.ts'
import type { ToolRuns } from './tool-runs.ts'

/**
 * How the arguments of a run differ from those of the same tool's run before it, by path; undefined when there
 * is none before it.
 */
export function argumentChanges(runs: ToolRuns, run: ToolRun): readonly JsonChange[] | undefined {
  const before = runs.previous(run)
  return before && diffJson(before.params, run.params).changes
}
