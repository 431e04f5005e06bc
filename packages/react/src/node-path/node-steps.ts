import type { NodeStay } from '@call-timeline/core/metrics'

/** One node of the path as it is shown: stays in the same node that follow each other are one. */
export interface NodeStep {
  readonly key: string
  readonly node: string | undefined
  readonly stays: readonly NodeStay[]
  readonly enterMs: number
  readonly leaveMs: number
  readonly isEstimated: boolean
  /** Set when its transition leaves another node than the call was in. */
  readonly broken: { readonly from: string; readonly before: string } | undefined
}

/** The steps of a path. */
export function nodeSteps(stays: readonly NodeStay[]): readonly NodeStep[] {
  const runs: NodeStay[][] = []
  for (const stay of stays) {
    const run = runs.at(-1)
    const isRepeat = stay.node !== undefined && run?.[0]?.node === stay.node && stay.isContinuous
    if (run && isRepeat) run.push(stay)
    else runs.push([stay])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    return first && last ? [stepOf(first, last, run)] : []
  })
}

function stepOf(first: NodeStay, last: NodeStay, stays: readonly NodeStay[]): NodeStep {
  const { id, node, from, before, isContinuous } = first
  return {
    // A segment's id is never empty, and the node that a call starts in has none.
    key: id ?? '',
    node,
    stays,
    enterMs: first.enterMs,
    leaveMs: Math.max(last.leaveMs, first.enterMs),
    isEstimated: first.enterEstimated,
    broken: isContinuous || from === undefined || before === undefined ? undefined : { from, before },
  }
}

/** The step that the call is in at a time; undefined before the first. */
export function stepAt(steps: readonly NodeStep[], ms: number): NodeStep | undefined {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle]?.enterMs ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return steps[low - 1]
}
