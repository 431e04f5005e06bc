import type { Json, JsonPath } from '@call-timeline/schema'
import type { FieldIssue } from '@call-timeline/schema/answers'
import type { PayloadSnapshot } from '../editor/editor.ts'
import { jsonEqual } from '../json/json-equal.ts'
import { getIn } from '../json/json-path.ts'
import { SEGMENTS_KEY } from '../records/payload-shape.ts'
import type { SegmentId } from '../records/records.ts'
import type { DocumentReader } from '../store/document.ts'
import type { HostProblem } from './host-rules.ts'

/** What a server said of a payload, for as long as it is about what stands there. */
export interface ServerIssues {
  report(snapshot: PayloadSnapshot, issues: readonly FieldIssue[]): void
  clear(): void
  of(id: SegmentId): readonly HostProblem[]
  ofCall(): readonly HostProblem[]
  /** Segments that an issue landed on, whether it still stands or not. */
  segments(): readonly SegmentId[]
}

interface LandedIssue {
  readonly problem: HostProblem
  /** Whether what it speaks of is still as it was sent. */
  stands(): boolean
}

/** The server issues of a document. Undoing an edit brings back what was said of the state before it. */
export function createServerIssues(document: DocumentReader): ServerIssues {
  let bySegment = new Map<SegmentId, LandedIssue[]>()
  let ofCall: LandedIssue[] = []

  const land = (snapshot: PayloadSnapshot, issue: FieldIssue): void => {
    const [list, index, ...inside] = issue.path
    const inSegment = issue.in === 'body' && list === SEGMENTS_KEY && typeof index === 'number'
    const id = inSegment ? snapshot.segmentIds[index] : undefined
    const record = id === undefined ? undefined : document.segment(id)
    if (!record) {
      ofCall.push(inSegment ? lostIssue(issue) : callIssue(document, snapshot, issue))
      return
    }
    const sent = getIn(snapshot.payload, [SEGMENTS_KEY, index ?? 0, ...inside])
    // Edited while it was under way: what it says of a place that changed is no longer so.
    if (!jsonEqual(getIn(record.wire, inside), sent)) return
    const issues = bySegment.get(record.id) ?? []
    bySegment.set(record.id, issues)
    issues.push({
      problem: problemOf(issue, inside),
      stands: () => document.segment(record.id)?.wire === record.wire,
    })
  }

  return {
    report(snapshot, issues) {
      bySegment = new Map()
      ofCall = []
      for (const issue of issues) land(snapshot, issue)
    },
    clear() {
      bySegment = new Map()
      ofCall = []
    },
    of: (id) => standing(bySegment.get(id) ?? []),
    ofCall: () => standing(ofCall),
    segments: () => [...bySegment.keys()],
  }
}

function standing(issues: readonly LandedIssue[]): readonly HostProblem[] {
  return issues.filter((issue) => issue.stands()).map((issue) => issue.problem)
}

function problemOf(issue: FieldIssue, path: JsonPath, message = issue.message): HostProblem {
  return { code: issue.type, severity: 'error', path, message }
}

/** An issue of a segment that has been deleted since the payload was sent. */
function lostIssue(issue: FieldIssue): LandedIssue {
  const message = `${issue.message} (This is about an item that no longer exists.)`
  return { problem: problemOf(issue, [], message), stands: () => true }
}

function callIssue(document: DocumentReader, snapshot: PayloadSnapshot, issue: FieldIssue): LandedIssue {
  if (issue.in === 'query') {
    const message = `${issue.message} (${issue.path.join('.') || 'query'} in the address)`
    return { problem: problemOf(issue, [], message), stands: () => true }
  }
  return { problem: problemOf(issue, issue.path), stands: stillAsSent(document, snapshot, issue.path) }
}

function stillAsSent(document: DocumentReader, snapshot: PayloadSnapshot, path: JsonPath): () => boolean {
  const call = document.call().wire
  if (path.length === 0) return () => document.call().wire === call
  if (path[0] === SEGMENTS_KEY) {
    const { segmentIds } = snapshot
    return () => sameIds(document.order(), segmentIds)
  }
  const sent: Json | undefined = getIn(snapshot.payload, path)
  return () => jsonEqual(getIn(document.call().wire, path), sent)
}

function sameIds(a: readonly SegmentId[], b: readonly SegmentId[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]))
}
