import type { LaneId } from '../../indexes/time-index.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import type { RigidShift, SegmentChange } from '../drag-plan.ts'
import type { DragLimit } from '../limits.ts'
import type { DragPolicy, RippleScope } from '../policy.ts'

/** A move to plan. */
export interface MoveRequest {
  /** Whole ms; negative is earlier. */
  readonly deltaMs: number
  readonly policy: DragPolicy
  readonly scope: RippleScope
  readonly minGapMs: number
}

/** What a move comes to. */
export interface Moved {
  readonly deltaMs: number
  readonly limit: DragLimit | undefined
  readonly changes: readonly SegmentChange[]
  readonly shifts: readonly RigidShift[]
  /** Where everything that starts then or later moves by `deltaMs`; ms. */
  readonly allFromMs?: number
}

/** A grab that knows its surroundings as they were at pointer-down. Pure: the same request, the same answer. */
export interface Mover {
  readonly label: string
  /** The edges that snap, as they were; ms. */
  readonly edges: readonly number[]
  /** What is in hand, and no target to snap to. */
  readonly ids: ReadonlySet<SegmentId>
  readonly lane: LaneId | undefined
  readonly defaultPolicy: DragPolicy
  move(request: MoveRequest): Moved
}

/** Nothing moves, and why. */
export function stays(limit?: DragLimit): Moved {
  return { deltaMs: 0, limit, changes: [], shifts: [] }
}

/** Segments that move as they are. */
export function shiftOf(records: readonly SegmentRecord[], deltaMs: number): readonly RigidShift[] {
  if (records.length === 0 || deltaMs === 0) return []
  return [{ records, ids: new Set(records.map(({ id }) => id)), deltaMs }]
}

/** A shift that is known already, by another amount. */
export function shiftedBy(shift: RigidShift | undefined, deltaMs: number): readonly RigidShift[] {
  return shift && deltaMs !== 0 ? [{ ...shift, deltaMs }] : []
}

/** Followers with the shift that moves them, made once for all the plans of a drag. */
export function withShift<T extends { readonly records: readonly SegmentRecord[] }>(
  followers: T,
): T & { readonly shift: RigidShift | undefined } {
  return { ...followers, shift: shiftOf(followers.records, 1)[0] }
}

/** Runs `make` when it is first asked for, and keeps the answer. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A distance held within how far back and on something can go; never minus zero. */
export function within(deltaMs: number, backMs: number, onMs: number): number {
  return Math.max(-backMs, Math.min(deltaMs, onMs)) + 0
}
