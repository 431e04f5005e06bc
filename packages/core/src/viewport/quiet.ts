import type { Span } from '../records/span.ts'

/** What lists of items leave free; each list is in order of start. */
export interface Busy {
  readonly span: Span
}

/**
 * The stretches between 0 and `untilMs` during which nothing of any list takes place and that last more than
 * `aboveMs`, in order.
 */
export function quietStretches(
  lists: readonly (readonly Busy[])[],
  untilMs: number,
  aboveMs: number,
): readonly Span[] {
  const quiet: Span[] = []
  const next = lists.map(() => 0)
  let reached = 0
  const gapUntil = (ms: number): void => {
    const endMs = Math.min(ms, untilMs)
    if (endMs - reached > aboveMs) quiet.push({ startMs: reached, endMs })
  }
  for (;;) {
    let first = -1
    let startMs = Number.POSITIVE_INFINITY
    for (const [list, items] of lists.entries()) {
      const start = items[next[list] ?? 0]?.span.startMs
      if (start !== undefined && start < startMs) [first, startMs] = [list, start]
    }
    const item = lists[first]?.[next[first] ?? 0]
    if (item === undefined) break
    next[first] = (next[first] ?? 0) + 1
    gapUntil(startMs)
    reached = Math.max(reached, item.span.endMs)
  }
  gapUntil(untilMs)
  return quiet
}

/** Whether so much of a call is idle that folding it helps: more than 60 %, with a gap above 5 s among it. */
export function isWorthFolding(
  idle: readonly Span[],
  foldable: readonly Span[],
  durationMs: number,
): boolean {
  const idleMs = idle.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
  return foldable.length > 0 && idleMs > 0.6 * durationMs
}
