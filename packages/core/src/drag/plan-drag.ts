import { LATEST_MS } from '../times/time-input.ts'
import type { DragSnapshot } from './begin-drag.ts'
import type { DragPlan, DragWarning } from './drag-plan.ts'
import { type Moved, stays } from './movers/mover.ts'
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
  const moveBy = (deltaMs: number): Moved =>
    deltaMs === 0 ? stays() : mover.move({ deltaMs, policy, scope, minGapMs })
  const asked = askedMs(snapshot, request)
  const caught = request.snap && snapped(mover.edges, asked, request.snap)
  const there = caught && reached(mover.edges, caught, moveBy)
  const { wantedMs, moved: found } = there ?? { wantedMs: asked, moved: moveBy(asked) }
  const { allFromMs, ...moved } = found
  return {
    label: mover.label,
    policy,
    wantedMs,
    ...moved,
    // What was stopped on the way is not at the target.
    snap: there && moved.deltaMs === wantedMs ? caught : undefined,
    warnings: [...overlapWarnings(world, moved), ...recordingWarnings(snapshot, policy, scope, moved)],
    ...recordingShift(snapshot, allFromMs, moved),
  }
}

/** The move to a target; undefined when the target would move along, so that it cannot be reached. */
function reached(
  edges: readonly number[],
  { target, edge }: SnapTaken,
  moveBy: (deltaMs: number) => Moved,
): { readonly wantedMs: number; readonly moved: Moved } | undefined {
  const wantedMs = target.timeMs - (edges[edge] ?? 0)
  const moved = moveBy(wantedMs)
  return movesTarget(moved, target) ? undefined : { wantedMs, moved }
}

function movesTarget({ changes, shifts }: Moved, { id, wordIndex, edge }: SnapTarget): boolean {
  if (id === undefined) return false
  if (shifts.some(({ ids }) => ids.has(id))) return true
  const change = changes.find(({ record }) => record.id === id)
  if (!change) return false
  const { from, to } =
    wordIndex === undefined ? change : (change.words.find(({ index }) => index === wordIndex) ?? STILL)
  return edge === 'start' ? from.startMs !== to.startMs : from.endMs !== to.endMs
}

const STILL = { from: { startMs: 0, endMs: 0 }, to: { startMs: 0, endMs: 0 } }

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

// What moves up has taken the time before it out of the call.
function recordingShift(
  { hasRecording }: DragSnapshot,
  allFromMs: number | undefined,
  { deltaMs, shifts }: Moved,
): Pick<DragPlan, 'recordingShift'> {
  if (!hasRecording || allFromMs === undefined || deltaMs === 0 || shifts.length === 0) return {}
  return { recordingShift: { atMs: allFromMs + Math.min(0, deltaMs), byMs: deltaMs } }
}
