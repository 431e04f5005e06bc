import type { Editor } from '../../editor/editor.ts'
import type { LaneId } from '../../indexes/time-index.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Span } from '../../records/span.ts'
import { TOUCHING_MS } from '../limits.ts'
import { timedWords } from '../movers/words-of-turn.ts'
import type { SnapKind, SnapTarget } from './targets.ts'

/** What can be snapped to during a drag. */
export interface TargetSources {
  /** The stretch in view, ms; nothing outside it is a target. */
  readonly window: Span
  /** The lane of what is dragged. */
  readonly lane?: LaneId | undefined
  /** What is dragged, and no target itself. */
  readonly exclude?: ReadonlySet<SegmentId>
  readonly playheadMs?: number
  /** Times of comments and bookmarks, ms. */
  readonly bookmarks?: readonly number[]
  /** Where speech starts and stops in the recording, ms. */
  readonly onsets?: readonly number[]
  /** Distance of the ticks of the grid, ms; no grid when absent. */
  readonly gridMs?: number
  /** Words of the segment that is dragged are targets too, but for this one; for the drag of a word. */
  readonly word?: { readonly id: SegmentId; readonly index: number } | undefined
  /** Where the dragged edges were; an edge of the same turn that shares one moves along, and is no target. */
  readonly edges?: readonly number[]
}

const LANES: readonly LaneId[] = ['user', 'agent', 'tool', 'node']

// A grid finer than this is no help, and would fill the memory.
const MOST_TICKS = 2000

/** The targets within a window, in order of time. Looks at the segments in the window alone. */
export function collectTargets(editor: Editor, sources: TargetSources): readonly SnapTarget[] {
  const { window, playheadMs, bookmarks = [], onsets = [] } = sources
  const targets: SnapTarget[] = []
  const add = (target: SnapTarget): void => {
    const { timeMs } = target
    // A drag writes whole ms.
    if (Number.isInteger(timeMs) && timeMs >= window.startMs && timeMs <= window.endMs) targets.push(target)
  }
  const addAll = (times: readonly number[], kind: SnapKind): void => {
    for (const timeMs of times) add({ timeMs: Math.round(timeMs), kind })
  }
  if (playheadMs !== undefined) addAll([playheadMs], 'playhead')
  addAll(bookmarks, 'bookmark')
  addAll(onsets, 'onset')
  for (const lane of LANES) {
    for (const item of editor.time.within(lane, window.startMs, window.endMs)) {
      if (!item.inferred) addSegment(editor, item.id, lane, sources, add)
    }
  }
  addGrid(sources, add)
  return targets.sort((a, b) => a.timeMs - b.timeMs)
}

function addSegment(
  editor: Editor,
  id: SegmentId,
  lane: LaneId,
  { lane: own, exclude, word, edges = [] }: TargetSources,
  add: (target: SnapTarget) => void,
): void {
  const record = editor.segment(id)
  if (!record?.span) return
  const isHeld = exclude?.has(id) ?? false
  const kind = lane === own ? 'edge-in-lane' : lane === 'tool' ? 'tool-end' : 'edge-in-other-lane'
  const addEdges = (span: Span, wordIndex?: number): void => {
    const place = { id, ...(wordIndex === undefined ? {} : { wordIndex }) }
    const isShared = (timeMs: number): boolean =>
      isHeld && edges.some((edgeMs) => Math.abs(edgeMs - timeMs) <= TOUCHING_MS)
    if (!isShared(span.startMs)) add({ timeMs: span.startMs, kind, edge: 'start', ...place })
    if (span.endMs === span.startMs || isShared(span.endMs)) return
    add({ timeMs: span.endMs, kind, edge: 'end', ...place })
  }
  if (!isHeld) addEdges(record.span)
  if (isHeld && word?.id !== id) return
  for (const each of timedWords(record)) if (!isHeld || each.index !== word?.index) addEdges(each, each.index)
}

function addGrid({ window, gridMs }: TargetSources, add: (target: SnapTarget) => void): void {
  if (gridMs === undefined || !(gridMs >= 1) || (window.endMs - window.startMs) / gridMs > MOST_TICKS) return
  for (let tick = Math.ceil(window.startMs / gridMs); tick * gridMs <= window.endMs; tick += 1) {
    add({ timeMs: Math.round(tick * gridMs), kind: 'grid' })
  }
}
