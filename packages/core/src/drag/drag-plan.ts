import type { RecordingShift } from '@call-timeline/schema'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { Span } from '../records/span.ts'
import type { DragLimit } from './limits.ts'
import type { DragPolicy } from './policy.ts'
import type { SnapTaken } from './snap/snap.ts'

/** What a drag makes of one word. */
export interface WordChange {
  /** Index in the segment's `words`. */
  readonly index: number
  readonly from: Span
  readonly to: Span
}

/** A segment whose edges or words change; words that are not named stay where they are. */
export interface SegmentChange {
  /** The segment as it was at pointer-down. */
  readonly record: SegmentRecord
  readonly from: Span
  readonly to: Span
  readonly words: readonly WordChange[]
}

/** Segments that move as they are, words and all. Not spelt out one by one: a ripple can move thousands. */
export interface RigidShift {
  /** As they were at pointer-down. The same list for every plan of a drag that moves the same ones. */
  readonly records: readonly SegmentRecord[]
  readonly ids: ReadonlySet<SegmentId>
  readonly deltaMs: number
}

/** Something that is allowed and that the person should see. */
export type DragWarning =
  | {
      readonly code: 'cross_speaker_overlap'
      readonly id: SegmentId
      /** How long both speak once it is dropped, and how much of it is new; ms. */
      readonly overlapMs: number
      readonly addedMs: number
    }
  /** Everything after moves, and the recording does not. */
  | { readonly code: 'recording_out_of_step' }

/** What a drag comes to if it ends here: the same for the preview and for what is written. */
export interface DragPlan {
  readonly label: string
  readonly policy: DragPolicy
  /** How far it was asked to go, whole ms, after snapping. */
  readonly wantedMs: number
  /** How far it goes. */
  readonly deltaMs: number
  readonly limit: DragLimit | undefined
  readonly snap: SnapTaken | undefined
  readonly changes: readonly SegmentChange[]
  readonly shifts: readonly RigidShift[]
  readonly warnings: readonly DragWarning[]
  /** What parts the call from its recording, when everything after a time moves. */
  readonly recordingShift?: RecordingShift
}

/** Whether a plan leaves everything as it is. */
export function isEmptyPlan(plan: DragPlan): boolean {
  return plan.changes.length === 0 && plan.shifts.length === 0
}

/** Where a segment would be; its own span when the plan does not touch it. */
export function plannedSpan(
  plan: Pick<DragPlan, 'changes' | 'shifts'>,
  record: SegmentRecord,
): Span | undefined {
  const change = plan.changes.find((each) => each.record.id === record.id)
  if (change) return change.to
  const shift = plan.shifts.find(({ ids }) => ids.has(record.id))
  return shift && record.span ? movedBy(record.span, shift.deltaMs) : record.span
}

/** A span moved as a whole. */
export function movedBy({ startMs, endMs }: Span, deltaMs: number): Span {
  return { startMs: startMs + deltaMs, endMs: endMs + deltaMs }
}

/** Whether two spans are the same stretch. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.startMs === b.startMs && a.endMs === b.endMs
}
