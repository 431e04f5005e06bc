import { MIN_WORD_MS } from '../../drag/limits.ts'
import { isPinned } from '../../drag/movers/turn-detail.ts'
import { timedWords } from '../../drag/movers/words-of-turn.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { LATEST_MS } from '../../times/time-input.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse } from '../define-command.ts'
import { movedByRule, overlapsMore, timedSegments, writeAll } from './retime-turns.ts'

/** Arguments of `scaleTimes`. */
export interface ScaleTimesArgs {
  readonly ids: readonly SegmentId[]
  /** 2 makes it twice as long, 0.5 half; above zero. */
  readonly factor: number
}

/**
 * Stretches or squeezes segments, their words and the room between them, about the start of the first. Times
 * are rounded to whole ms and become `derived`. Refused where a word gets too short or somebody is in the way.
 */
export const scaleTimes: Command<ScaleTimesArgs> = defineCommand<ScaleTimesArgs>({
  id: 'timing.scale',
  label: 'Scale times',
  plan(editor, { ids, factor }) {
    if (!Number.isFinite(factor) || factor <= 0) return refuse('The factor has to be a number above zero.')
    const segments = timedSegments(editor, ids)
    if (segments.length === 0) return refuse('Select an item that has a time.')
    if (segments.some(({ record }) => isPinned(record))) {
      return refuse('Something that is pinned would move. Unpin it first.')
    }
    const fromMs = segments.reduce(
      (least, { span }) => Math.min(least, span.startMs),
      Number.POSITIVE_INFINITY,
    )
    const lastMs = segments.reduce((most, { span }) => Math.max(most, span.endMs), fromMs)
    if (fromMs + (lastMs - fromMs) * factor > LATEST_MS) return refuse('The factor is too large for a call.')
    const scale = (ms: number): number => fromMs + Math.round((ms - fromMs) * factor)
    const changed = segments.map((segment) => movedByRule(segment, scale, 'derived'))
    if (changed.some((after, index) => isTooShort(segments[index]?.record, after))) {
      return refuse(`A word would get shorter than ${MIN_WORD_MS} ms. Choose a factor nearer to 1.`)
    }
    if (changed.some(({ span }) => span && span.startMs < 0)) {
      return refuse('Something would start before the call. Choose a smaller factor.')
    }
    if (overlapsMore(editor, changed)) {
      return refuse('The next turn of the same speaker is in the way. Make room first, or select it too.')
    }
    return writeAll(editor, 'Scale times', changed, 'This changes no time.')
  },
})

function isTooShort(before: SegmentRecord | undefined, after: SegmentRecord): boolean {
  if (!before) return false
  const lengths = new Map(timedWords(before).map(({ index, startMs, endMs }) => [index, endMs - startMs]))
  return timedWords(after).some(({ index, startMs, endMs }) => {
    const length = endMs - startMs
    return length < Math.min(MIN_WORD_MS, lengths.get(index) ?? 0)
  })
}
