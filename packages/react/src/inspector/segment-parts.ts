import type { EditorProblem, SegmentRecord } from '@call-timeline/core'
import type { SetAt } from '../fields/object-fields.tsx'

/** What each section of a segment's form is given. */
export interface SegmentPartProps {
  readonly record: SegmentRecord
  readonly problems: readonly EditorProblem[]
  readonly setAt: SetAt
}
