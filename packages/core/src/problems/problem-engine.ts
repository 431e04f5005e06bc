import type { SegmentId } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import type { ProblemList } from './problem-list.ts'

export type ProblemKey = 'problems' | 'problems:call' | `problems:${SegmentId}`

export interface ProblemEngine extends ProblemList {
  update(diff: DocumentDiff): ReadonlySet<ProblemKey>
}

export function createProblemEngine(_document: DocumentReader): ProblemEngine {
  return {
    all: () => [],
    of: () => [],
    ofCall: () => [],
    count: () => 0,
    absolutePath: () => [],
    reportServer: () => {},
    clearServer: () => {},
    update: () => new Set(),
  }
}
