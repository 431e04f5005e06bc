import { formatDuration } from '../../format/format-time.ts'
import { callDurationMs } from '../../records/call-duration.ts'
import type { RowKind } from '../rows/row-facts.ts'
import type { CallComparison } from './compare-calls.ts'

/** How many rows of a kind differ, and how. */
export interface KindCounts {
  readonly changed: number
  readonly leftOnly: number
  readonly rightOnly: number
  readonly moved: number
}

/** What a comparison comes to. */
export interface DifferenceCounts {
  readonly same: number
  readonly byKind: { readonly [kind in RowKind]: KindCounts }
  /** Tools that failed on the right alone, and on the left alone. */
  readonly failedOnRight: number
  readonly failedOnLeft: number
  /** Values of the call that differ, beside its rows. */
  readonly callFields: number
  /** By how much the right call is longer, ms; undefined when one does not say how long it is. */
  readonly durationMs: number | undefined
  /** Whether nothing differs at all. */
  readonly isSame: boolean
}

/** Counts what differs. */
export function countDifferences(comparison: CallComparison): DifferenceCounts {
  const byKind = { turn: none(), tool: none(), node: none(), other: none() }
  let same = 0
  let failedOnRight = 0
  let failedOnLeft = 0
  for (const { kind, status, failed, place } of comparison.rows) {
    // A moved row is listed at both its places.
    if (status === 'moved' && place === 'right') continue
    if (status === 'same') same += 1
    else byKind[kind][COUNTER[status]] += 1
    if (failed === 'right') failedOnRight += 1
    if (failed === 'left') failedOnLeft += 1
  }
  const callFields = comparison.call.changes.length + comparison.call.more
  const leftMs = callDurationMs(comparison.left.call)
  const rightMs = callDurationMs(comparison.right.call)
  return {
    same,
    byKind,
    failedOnRight,
    failedOnLeft,
    callFields,
    durationMs: leftMs === undefined || rightMs === undefined ? undefined : rightMs - leftMs,
    isSame: callFields === 0 && comparison.rows.every(({ status }) => status === 'same'),
  }
}

const COUNTER = {
  changed: 'changed',
  left_only: 'leftOnly',
  right_only: 'rightOnly',
  moved: 'moved',
} as const

function none(): { changed: number; leftOnly: number; rightOnly: number; moved: number } {
  return { changed: 0, leftOnly: 0, rightOnly: 0, moved: 0 }
}

const NAMES = [
  ['turn', 'turn', 'turns'],
  ['tool', 'tool row', 'tool rows'],
  ['node', 'transition', 'transitions'],
  ['other', 'other row', 'other rows'],
] as const

/** The counts as a line of English, such as "3 turns changed, 1 tool failed, +2.3 s". */
export function describeCounts(counts: DifferenceCounts): string {
  if (counts.isSame) return 'No differences'
  const parts: string[] = []
  const add = (count: number, one: string, many: string, what: string): void => {
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many} ${what}`)
  }
  for (const [kind, one, many] of NAMES) {
    const { changed, leftOnly, rightOnly, moved } = counts.byKind[kind]
    add(changed, one, many, 'changed')
    add(rightOnly, one, many, 'added')
    add(leftOnly, one, many, 'removed')
    add(moved, one, many, 'moved')
  }
  add(counts.failedOnRight, 'tool', 'tools', 'failed')
  add(counts.failedOnLeft, 'tool', 'tools', 'no longer failed')
  add(counts.callFields, 'field of the call', 'fields of the call', 'changed')
  const { durationMs = 0 } = counts
  if (durationMs !== 0) parts.push(`${durationMs > 0 ? '+' : ''}${formatDuration(durationMs)}`)
  return parts.join(', ')
}
