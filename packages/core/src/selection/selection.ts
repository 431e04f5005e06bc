import type { SegmentId } from '../records/records.ts'

/** What is selected: scope `session`, so neither undone nor saved, but restored by undo. */
export interface Selection {
  ids(): readonly SegmentId[]
  has(id: SegmentId): boolean
  /** The segment that keys and the inspector speak of: the last one selected. */
  primary(): SegmentId | undefined
  /**
   * The place that was asked for, such as a problem's field: within the primary segment, or in the call when
   * nothing is selected.
   */
  focusPath(): readonly (string | number)[] | undefined
  set(ids: readonly SegmentId[], focusPath?: readonly (string | number)[]): void
  toggle(id: SegmentId): void
  /** From the anchor to `id` in list order. */
  extendTo(id: SegmentId): void
  clear(): void
}
