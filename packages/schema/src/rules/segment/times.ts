import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'
import { hasEpochTimes } from './time-units.ts'

// A start and a duration are each rounded up by less than 1 ms.
const ROUNDING_MS = 2
const TIME_KEYS = ['start_ms', 'end_ms', 'duration_ms'] as const

/** A segment's own times against each other and against the start of the call. */
export function checkTimes(facts: SegmentFacts): readonly Problem[] {
  return [...endBeforeStart(facts), ...durationMismatch(facts), ...negativeTimes(facts)]
}

function endBeforeStart({ startMs, endMs }: SegmentFacts): readonly Problem[] {
  if (startMs === undefined || endMs === undefined || endMs >= startMs) return []
  return [
    problem(
      'segment_end_before_start',
      ['end_ms'],
      'It ends before it starts. Correct the start or the end.',
    ),
  ]
}

function durationMismatch({ startMs, endMs, durationMs }: SegmentFacts): readonly Problem[] {
  if (startMs === undefined || endMs === undefined || durationMs === undefined || endMs < startMs) return []
  if (Math.abs(endMs - startMs - durationMs) <= ROUNDING_MS) return []
  const message = 'The duration is not the time from start to end. Correct it, or leave it out.'
  return [problem('duration_mismatch', ['duration_ms'], message)]
}

function negativeTimes(facts: SegmentFacts): readonly Problem[] {
  const { startMs, endMs, durationMs, wordSpans } = facts
  if (hasEpochTimes(facts)) return []
  const values = { start_ms: startMs, end_ms: endMs, duration_ms: durationMs }
  const own = TIME_KEYS.filter((key) => (values[key] ?? 0) < 0).map((key) => [key])
  const word = wordSpans.findIndex((span) => span !== undefined && span.startMs < 0)
  const paths = own.length === 0 && word >= 0 ? [['words', word, 'start_ms']] : own
  return paths.map((path) =>
    problem('negative_time', path, 'A time before the start of the call. Times count from 0, its start.'),
  )
}
