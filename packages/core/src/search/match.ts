import type { JsonPath } from '@call-timeline/schema'
import type { SegmentId } from '../records/records.ts'
import type { TextRange } from './text-finder.ts'

/** Where a text is looked for: what is said, and the values (never the keys) of tools, nodes and metadata. */
export type SearchIn = 'text' | 'tools' | 'nodes' | 'metadata'

/** One place where a text was found. */
export interface Match extends TextRange {
  readonly segmentId: SegmentId
  readonly in: SearchIn
  /** The value that has it, from the segment's root; `['text']` also for a turn whose words alone tell. */
  readonly path: JsonPath
  /** What stands there, as it is written. */
  readonly found: string
}

/** Whether two matches are the same place. */
export function sameMatch(a: Match, b: Match): boolean {
  return (
    a.segmentId === b.segmentId &&
    a.start === b.start &&
    a.path.length === b.path.length &&
    a.path.every((step, index) => step === b.path[index])
  )
}
