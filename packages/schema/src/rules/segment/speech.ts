import type { Problem } from '../../problem.ts'
import { SEGMENT_NAMES } from '../keys/names.ts'
import { stillMissing } from '../keys/near-miss.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'
import { hasEpochTimes, hasSecondsTimes } from './time-units.ts'
import { isUnspaced, wordCount } from './word-count.ts'

const RATE = { slowest: 60, fastest: 260, fewestWords: 10 }

/** What is said, and how long that takes. */
export function checkSpeech(facts: SegmentFacts): readonly Problem[] {
  if (!facts.isSpeech) return []
  if (facts.spoken.trim() === '') return emptySpeech(facts)
  return [...zeroLength(facts), ...speakingRate(facts)]
}

function emptySpeech({ wire }: SegmentFacts): readonly Problem[] {
  // The key that holds the text under another name is reported instead.
  if (stillMissing(wire, 'text', SEGMENT_NAMES)) {
    const path = Object.hasOwn(wire, 'text') ? ['text'] : []
    return [problem('empty_speech', path, 'Nothing is said here. Add the text, or delete the turn.')]
  }
  return []
}

function zeroLength({ span, startMs, endMs, durationMs, startPath }: SegmentFacts): readonly Problem[] {
  if (span === undefined || span.endMs > span.startMs) return []
  // A start alone is refused already.
  if (startMs !== undefined && endMs === undefined && durationMs === undefined) return []
  if (startMs !== undefined && endMs !== undefined && endMs < startMs) return []
  const message = 'Something is said in no time at all. Give it an end after its start.'
  return [problem('zero_length_speech', startPath, message)]
}

function speakingRate(facts: SegmentFacts): readonly Problem[] {
  const { span, spoken, startPath } = facts
  if (span === undefined || span.endMs === span.startMs || isUnspaced(spoken)) return []
  if (hasEpochTimes(facts) || hasSecondsTimes(facts)) return []
  const count = wordCount(spoken)
  const perMinute = (count * 60_000) / (span.endMs - span.startMs)
  if (count < RATE.fewestWords || (perMinute >= RATE.slowest && perMinute <= RATE.fastest)) return []
  const pace = perMinute < RATE.slowest ? 'slower than 60' : 'faster than 260'
  return [problem('speaking_rate', startPath, `This is ${pace} words a minute. Check the times of the turn.`)]
}
