import type { Editor, SegmentId, Span } from '@call-timeline/core'
import { readRow } from './row.ts'

/** Silence longer than this is drawn as a break; ms. */
export const SILENCE_BREAK_MS = 3000

/** Speech over speech shorter than this is not worth a mark; ms. */
const OVERLAP_FLOOR_MS = 100

/** How far back to look for the last word, nearest first: most turns have one close by. ms. */
const REACHES_MS = [SILENCE_BREAK_MS, 60_000, 3_600_000, Number.POSITIVE_INFINITY]

const VOICES = ['agent', 'user'] as const

/**
 * Time between the end of the user's turn and the start of the agent's answer to it; ms. Undefined unless
 * both are timed, the turn before in the list is the user's, and the answer does not start over it.
 */
export function estimatedLatencyMs(editor: Editor, id: SegmentId): number | undefined {
  if (editor.time.laneOf(id) !== 'agent') return undefined
  const start = editor.segment(id)?.span?.startMs
  const before = speechBefore(editor, id)
  if (start === undefined || before === undefined) return undefined
  if (editor.time.laneOf(before) !== 'user') return undefined
  const end = editor.segment(before)?.span?.endMs
  return end === undefined || end > start ? undefined : start - end
}

/**
 * How long nobody spoke before a turn, when it is long enough for a break and not the first; ms. Undefined where
 * a turn without a time comes before it: somebody may have spoken then.
 */
export function silenceBeforeMs(editor: Editor, id: SegmentId): number | undefined {
  const lane = editor.time.laneOf(id)
  const start = editor.segment(id)?.span?.startMs
  if (start === undefined || (lane !== 'agent' && lane !== 'user')) return undefined
  const before = speechBefore(editor, id)
  if (before !== undefined && editor.segment(before)?.span === undefined) return undefined
  for (const reach of REACHES_MS) {
    const ends = VOICES.flatMap((voice) => editor.time.within(voice, start - reach, start))
      .filter((item) => !item.inferred && item.id !== id && item.span.startMs < start)
      .map((item) => item.span.endMs)
    if (ends.length === 0) continue
    const silence = start - ends.reduce((last, end) => Math.max(last, end))
    return silence > SILENCE_BREAK_MS ? silence : undefined
  }
  return undefined
}

/** How long a turn runs at the same time as turns of the other side; ms, undefined when hardly at all. */
export function overlapMs(editor: Editor, id: SegmentId): number | undefined {
  const lane = editor.time.laneOf(id)
  const span = editor.segment(id)?.span
  if (span === undefined || (lane !== 'agent' && lane !== 'user')) return undefined
  const shared = editor.time
    .within(lane === 'agent' ? 'user' : 'agent', span.startMs, span.endMs)
    .filter((item) => !item.inferred)
    .reduce((sum, item) => sum + sharedMs(span, item.span), 0)
  return shared > OVERLAP_FLOOR_MS ? shared : undefined
}

/**
 * Whether a turn is what cut the one before it short: the other side speaks next after a turn that says it was
 * interrupted, or has words that were not said.
 */
export function cutsInto(editor: Editor, id: SegmentId): boolean {
  const lane = editor.time.laneOf(id)
  if (lane !== 'agent' && lane !== 'user') return false
  const before = speechBefore(editor, id)
  if (before === undefined || editor.time.laneOf(before) === lane) return false
  const row = readRow(editor.segment(before)?.wire ?? null)
  return row.kind === 'speech' && (row.interrupted || row.unspoken !== undefined)
}

function sharedMs(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs))
}

function speechBefore(editor: Editor, id: SegmentId): SegmentId | undefined {
  const order = editor.order()
  for (let index = editor.indexOf(id) - 1; index >= 0; index -= 1) {
    const other = order[index]
    if (other === undefined) return undefined
    const lane = editor.time.laneOf(other)
    if (lane === 'agent' || lane === 'user') return other
  }
  return undefined
}
