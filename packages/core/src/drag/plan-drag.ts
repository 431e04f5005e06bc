import { LATEST_MS } from '../times/time-input.ts'
import type { DragSnapshot } from './begin-drag.ts'
import type { DragPlan, DragWarning } from './drag-plan.ts'
import type { Moved } from './movers/mover.ts'
import { overlapWarnings } from './overlap.ts'
import type { DragPolicy, RippleScope } from './policy.ts'
import { type SnapOptions, type SnapTaken, snap } from './snap/snap.ts'
import type { SnapTarget } from './snap/targets.ts'

/** Where a drag is now. */
export interface DragRequest {
  /** How far the pointer is from where it took hold, ms; in place of `toMs`. */
  readonly deltaMs?: number
  /** Where the held edge is to be, ms; of a body, its start. */
  readonly toMs?: number
  /** The default of what is held when absent. */
  readonly policy?: DragPolicy | undefined
  /** How far a ripple reaches; `turn` for words and `lane` for turns when absent. */
  readonly scope?: RippleScope
  /** The least distance to keep to neighbours, where there is as much; 0 when absent, ms. */
  readonly minGapMs?: number
  /** Nothing snaps when absent. */
  readonly snap?: SnapOptions & { readonly targets: readonly SnapTarget[] }
}

/**
 * What a drag comes to if it ends here. Pure: it reads the snapshot alone, so that moving out and back is
 * nothing, and what is previewed is what is written. It never refuses; what cannot go on stops at its limit.
 */
export function planDrag(snapshot: DragSnapshot, request: DragRequest): DragPlan {
  const { mover, world } = snapshot
  const policy = request.policy ?? mover.defaultPolicy
  const scope = request.scope ?? 'turn'
  const minGapMs = wholeMs(Math.max(0, request.minGapMs ?? 0))
  const asked = askedMs(snapshot, request)
  const taken = request.snap && snapped(mover.edges, asked, request.snap)
  const wantedMs = taken ? taken.target.timeMs - (mover.edges[taken.edge] ?? 0) : asked
  const moved: Moved =
    wantedMs === 0
      ? { deltaMs: 0, limit: undefined, changes: [], shifts: [] }
      : mover.move({ deltaMs: wantedMs, policy, scope, minGapMs })
  return {
    label: mover.label,
    policy,
    wantedMs,
    ...moved,
    // What was stopped on the way is not at the target.
    snap: moved.deltaMs === wantedMs ? taken : undefined,
    warnings: [...overlapWarnings(world, moved), ...recordingWarnings(snapshot, policy, scope, moved)],
  }
}

function askedMs({ mover }: DragSnapshot, { deltaMs, toMs }: DragRequest): number {
  return wholeMs(toMs === undefined ? (deltaMs ?? 0) : toMs - (mover.edges[0] ?? 0))
}

function wholeMs(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.round(Math.max(-LATEST_MS, Math.min(ms, LATEST_MS))) + 0
}

function snapped(
  edges: readonly number[],
  deltaMs: number,
  options: NonNullable<DragRequest['snap']>,
): SnapTaken | undefined {
  return snap(
    edges.map((edgeMs) => edgeMs + deltaMs),
    options.targets,
    options,
  )
}

function recordingWarnings(
  { hasRecording }: DragSnapshot,
  policy: DragPolicy,
  scope: RippleScope,
  { shifts }: Moved,
): readonly DragWarning[] {
  const movesAll = policy === 'ripple' && scope === 'call' && shifts.length > 0
  return movesAll && hasRecording ? [{ code: 'recording_out_of_step' }] : []
}
