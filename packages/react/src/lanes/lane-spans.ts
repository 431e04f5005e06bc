import type { Editor, LaneId, LaneItem, Span } from '@call-timeline/core'

/**
 * What of a lane is drawn between two times, each over the stretch that it is drawn over: a node lasts until the next transition, a tool call until its
 * result ends, everything else as long as it says.
 */
export function drawnItems(editor: Editor, lane: LaneId, fromMs: number, toMs: number): readonly LaneItem[] {
  const { time } = editor
  if (lane === 'node') return nodeStretches(time.lane('node'), time.durationMs(), fromMs, toMs)
  const items = time.within(lane, fromMs, toMs)
  if (lane !== 'tool') return items
  return withLongCalls(editor, items, fromMs, toMs).map((item) => ({ ...item, span: callSpan(editor, item) }))
}

function nodeStretches(
  items: readonly LaneItem[],
  durationMs: number,
  fromMs: number,
  toMs: number,
): readonly LaneItem[] {
  return items
    .map((item, index) => {
      const endMs = items[index + 1]?.span.startMs ?? Math.max(durationMs, item.span.endMs)
      return { ...item, span: { startMs: item.span.startMs, endMs } }
    })
    .filter(({ span }) => span.endMs >= fromMs && span.startMs <= toMs)
}

/** A call whose own times lie outside is still seen while its result is awaited. */
function withLongCalls(
  editor: Editor,
  items: readonly LaneItem[],
  fromMs: number,
  toMs: number,
): readonly LaneItem[] {
  const shown = new Set(items.map((item) => item.id))
  const calls = editor.time.lane('tool').filter((item) => {
    if (shown.has(item.id) || item.span.startMs > toMs) return false
    return callSpan(editor, item).endMs >= fromMs
  })
  return calls.length === 0 ? items : [...calls, ...items].sort((a, b) => a.span.startMs - b.span.startMs)
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
