import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { timeOf } from '../../times/current-times.ts'
import { LATEST_MS } from '../../times/time-input.ts'
import { type Chain, createChain } from '../chain/chain.ts'
import { MIN_WORD_MS } from '../limits.ts'

/** A word that can be dragged: its two times can be read and are in order. */
export interface TimedWord extends Span {
  /** Index in `words`. */
  readonly index: number
  readonly pinned: boolean
}

/** The words of a segment in order of time. Words with a time missing, reversed or beyond any call are left out. */
export function timedWords({ wire, words: notes, pinned }: SegmentRecord): readonly TimedWord[] {
  return wordsOf(wire)
    .flatMap((word, index): readonly TimedWord[] => {
      const startMs = timeOf(word, 'start_ms')
      const endMs = timeOf(word, 'end_ms')
      if (startMs === undefined || endMs === undefined || endMs < startMs) return []
      if (startMs < -LATEST_MS || endMs > LATEST_MS) return []
      return [{ index, startMs, endMs, pinned: pinned || notes[index]?.pinned === true }]
    })
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || a.index - b.index)
}

/** Words as a chain. */
export function wordChain(words: readonly TimedWord[]): Chain {
  return createChain(words, (at) => {
    const { startMs = 0, endMs = 0, pinned = false } = words[at] ?? {}
    const leastMs = Math.min(MIN_WORD_MS, endMs - startMs)
    return {
      startMost: endMs - leastMs,
      endLeast: startMs + leastMs,
      pinned,
      startPinned: pinned,
      endPinned: pinned,
    }
  })
}
