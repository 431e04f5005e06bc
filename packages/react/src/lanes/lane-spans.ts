import type { Editor, LaneId, LaneItem, Span } from '@call-timeline/core'
import { countBefore } from './by-start.ts'

/**
 * What of a lane is drawn between two times, each over the stretch that it is drawn over: a node lasts until
 * the next transition, a tool call until its result ends, everything else as long as it says.
 */
export function drawnItems(editor: Editor, lane: LaneId, fromMs: number, toMs: number): readonly LaneItem[] {
  const { time } = editor
  switch (lane) {
    case 'node':
      return nodeStretches(time.lane('node'), time.durationMs(), fromMs, toMs)
    case 'tool': {
      const { items, ends } = toolIndex(editor)
      const first = firstReaching(ends, fromMs)
      return items.slice(first, countBefore(items, toMs + 1)).filter(({ span }) => span.endMs >= fromMs)
    }
    default:
      return time.within(lane, fromMs, toMs)
  }
}

/** An item as it is drawn. */
export function drawnItem(editor: Editor, lane: LaneId, item: LaneItem): LaneItem {
  if (lane === 'tool') return { ...item, span: callSpan(editor, item) }
  if (lane !== 'node') return item
  const { startMs } = item.span
  const items = drawnItems(editor, lane, startMs, startMs)
  return items.find(({ id }) => id === item.id) ?? item
}

/** Every tool row over the stretch that it is drawn over; the same list until one changes. */
export function toolSpans(editor: Editor): readonly LaneItem[] {
  return toolIndex(editor).items
}

function nodeStretches(
  items: readonly LaneItem[],
  durationMs: number,
  fromMs: number,
  toMs: number,
): readonly LaneItem[] {
  // Nodes follow each other, so the one that a window begins in is the last that began before it.
  const first = Math.max(0, countBefore(items, fromMs) - 1)
  const last = countBefore(items, toMs + 1)
  return items
    .slice(first, last)
    .map((item, index) => {
      const endMs = items[first + index + 1]?.span.startMs ?? Math.max(durationMs, item.span.endMs)
      return { ...item, span: { startMs: item.span.startMs, endMs } }
    })
    .filter(({ span }) => span.endMs >= fromMs)
}

interface ToolIndex {
  readonly lane: readonly LaneItem[]
  readonly revision: number
  readonly items: readonly LaneItem[]
  /** The furthest end up to each item. It never falls, so a search finds calls that began long before. */
  readonly ends: Float64Array
}

const known = new WeakMap<Editor, ToolIndex>()

/** A pair can come apart without either half moving: then the revision tells. */
function toolIndex(editor: Editor): ToolIndex {
  const lane = editor.time.lane('tool')
  const revision = editor.history.revision()
  const before = known.get(editor)
  if (before?.lane === lane && before.revision === revision) return before
  const spans = lane.map((item) => ({ ...item, span: callSpan(editor, item) }))
  const items = before !== undefined && sameSpans(before.items, spans) ? before.items : spans
  const ends = new Float64Array(items.length)
  let furthest = Number.NEGATIVE_INFINITY
  for (const [index, { span }] of items.entries()) {
    furthest = Math.max(furthest, span.endMs)
    ends[index] = furthest
  }
  const index = { lane, revision, items, ends }
  known.set(editor, index)
  return index
}

function sameSpans(before: readonly LaneItem[], after: readonly LaneItem[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, inferred, span }, index) => {
      const other = after[index]
      return (
        other !== undefined &&
        other.id === id &&
        other.inferred === inferred &&
        other.span.startMs === span.startMs &&
        other.span.endMs === span.endMs
      )
    })
  )
}

function firstReaching(ends: Float64Array, ms: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

function callSpan(editor: Editor, item: LaneItem): Span {
  const partner = editor.pairOf(item.id)
  const other = partner === undefined ? undefined : editor.time.item(partner)
  if (other === undefined || other.span.endMs <= item.span.endMs) return item.span
  // The later half is the result; it keeps its own stretch at the end of the bar.
  return editor.indexOf(item.id) < editor.indexOf(other.id)
    ? { startMs: item.span.startMs, endMs: other.span.endMs }
    : item.span
}

/** The stretches of a turn during which the other side speaks too, as parts of 1 of its own length. */
export function overlapParts(
  editor: Editor,
  item: LaneItem,
  lane: LaneId,
): readonly (readonly [number, number])[] {
  const { startMs, endMs } = item.span
  const length = endMs - startMs
  if ((lane !== 'agent' && lane !== 'user') || item.inferred || length <= 0) return []
  return editor.time
    .within(lane === 'agent' ? 'user' : 'agent', startMs, endMs)
    .filter((other) => !other.inferred)
    .map(({ span }) => [Math.max(startMs, span.startMs), Math.min(endMs, span.endMs)] as const)
    .filter(([from, to]) => to > from)
    .map(([from, to]) => [(from - startMs) / length, (to - startMs) / length] as const)
}
