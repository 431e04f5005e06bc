import type { Editor, SegmentId } from '@call-timeline/core'
import { type ToolRun, type ToolRuns, toolRuns } from '@call-timeline/core/metrics'

/** A run of a tool among the others. */
export interface ToolStanding {
  readonly run: ToolRun
  /** How many tries there are of what it tries; 1 when it was not tried again. */
  readonly attempts: number
  /** The run of the same tool before it. */
  readonly previous: ToolRun | undefined
}

/** The tool runs of a call as it is now. */
export interface ToolHistory {
  of(id: SegmentId): ToolStanding | undefined
}

/**
 * The tool runs of an editor's call, for all rows of a list. They are found anew when one is asked for after an
 * edit, and never while there is no tool row on the page.
 */
export function createToolHistory(editor: Editor): ToolHistory {
  let known: { readonly revision: number; readonly runs: ToolRuns; readonly attempts: Attempts } | undefined
  const current = () => {
    const revision = editor.history.revision()
    if (known?.revision !== revision) {
      const runs = toolRuns(editor)
      known = { revision, runs, attempts: attemptsOf(runs) }
    }
    return known
  }
  return {
    of(id) {
      const { runs, attempts } = current()
      const run = runs.of(id)
      return run && { run, attempts: attempts.get(run.id) ?? 1, previous: runs.previous(run) }
    },
  }
}

type Attempts = ReadonlyMap<SegmentId, number>

/** For each run how many tries its chain has. */
function attemptsOf({ list }: ToolRuns): Attempts {
  const attempts = new Map<SegmentId, number>()
  for (const run of list.toReversed()) {
    const count = attempts.get(run.id) ?? run.attempt
    attempts.set(run.id, count)
    if (run.retryOf !== undefined) attempts.set(run.retryOf, Math.max(count, attempts.get(run.retryOf) ?? 0))
  }
  return attempts
}

/** Whether two standings show alike. */
export function sameStanding(one: ToolStanding | undefined, other: ToolStanding | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return (
    one.run.id === other.run.id &&
    one.run.attempt === other.run.attempt &&
    one.run.pairing === other.run.pairing &&
    one.run.state === other.run.state &&
    one.run.callId === other.run.callId &&
    one.run.resultId === other.run.resultId &&
    one.run.name === other.run.name &&
    one.attempts === other.attempts &&
    one.previous?.id === other.previous?.id &&
    one.previous?.params === other.previous?.params &&
    one.previous?.startMs === other.previous?.startMs
  )
}
