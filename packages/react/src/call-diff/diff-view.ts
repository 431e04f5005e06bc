import type { RowFilter } from '@call-timeline/core/diff'

/** What a comparison shows, and by which clock. A plain object, for a host to keep where it likes. */
export interface CallDiffView {
  readonly only: RowFilter['only']
  /** Times that differ by no more than this are the same; ms. */
  readonly toleranceMs: number
  /** `warped`: the clocks meet at the start of each paired turn, so that one long pause is one difference. */
  readonly clock: 'own' | 'warped'
}

export const DEFAULT_VIEW: CallDiffView = { only: 'all', toleranceMs: 0, clock: 'warped' }

/** The filters in the order that they are offered. */
export const FILTERS: readonly RowFilter['only'][] = [
  'all',
  'differences',
  'text',
  'timing',
  'tools',
  'nodes',
]
