import { SIZES, type Size } from '../engine/sizes.ts'

/** Where a call is shown. */
export type Side = 'transcript' | 'lanes' | 'viewer'

/** What is measured of a contender. */
export type WorkloadId = 'mount' | 'heap' | 'nodes' | 'scroll' | 'panZoom' | 'play' | 'select'

/** One row of the tables. */
export interface BrowserWorkload {
  readonly id: WorkloadId
  readonly title: string
  readonly unit: string
  readonly sides: readonly Side[]
}

export const WORKLOADS: readonly BrowserWorkload[] = [
  { id: 'mount', title: 'mount', unit: 'ms CPU', sides: ['transcript', 'lanes', 'viewer'] },
  { id: 'heap', title: 'heap after mount', unit: 'MB', sides: ['transcript', 'lanes', 'viewer'] },
  { id: 'nodes', title: 'DOM nodes', unit: '', sides: ['transcript', 'lanes', 'viewer'] },
  { id: 'scroll', title: 'scroll for 3 s', unit: 'ms CPU per s', sides: ['transcript'] },
  { id: 'panZoom', title: 'pan and zoom for 3 s', unit: 'ms CPU per frame', sides: ['lanes'] },
  { id: 'play', title: 'play for 5 s', unit: 'ms CPU per s', sides: ['viewer'] },
  { id: 'select', title: 'select a row', unit: 'ms CPU', sides: ['viewer'] },
]

/** Who is measured on a side; ours first, the floor last. */
export const CONTENDERS: Readonly<Record<Side, readonly string[]>> = {
  transcript: ['ours', 'tanstack-virtual', 'virtuoso', 'floor'],
  lanes: ['ours', 'dnd-timeline', 'floor'],
  viewer: ['ours'],
}

export const BROWSER_SIZES: readonly Size[] = [{ segments: 60, words: 600 }, ...SIZES]
