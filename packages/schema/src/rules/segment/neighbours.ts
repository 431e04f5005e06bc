import type { Span } from '../../convert/span.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'
import { EPOCH_FROM, hasEpochTimes } from './time-units.ts'

const ROUNDING_MS = 2
// Timestamps in whole seconds cut off up to a second of the call.
const CALL_END_TOLERANCE_MS = 1000
const CROSSTALK_MS = 1500
const SILENCE_MS = 8000

/** A segment's time against the call and against the segments around it. */
export function checkNeighbours(facts: SegmentFacts): readonly Problem[] {
  const { span } = facts
  if (span === undefined || hasEpochTimes(facts)) return []
  return [
    ...afterCallEnd(facts, span),
    ...outOfOrder(facts, span),
    ...(facts.isSpeech ? [...overlap(facts, span), ...crosstalk(facts, span), ...silence(facts, span)] : []),
  ]
}

function afterCallEnd({ around, startPath }: SegmentFacts, span: Span): readonly Problem[] {
  const { callDurationMs } = around
  // A call without length is reported by itself.
  if (callDurationMs === undefined || callDurationMs <= 0) return []
  if (span.endMs <= callDurationMs + CALL_END_TOLERANCE_MS) return []
  const message = 'It lies after the end of the call. Correct its time, or the end of the call.'
  return [problem('after_call_end', startPath, message)]
}

function outOfOrder({ around, startPath }: SegmentFacts, span: Span): readonly Problem[] {
  const previousMs = around.previousStartMs
  // After a clock time everything would be early; that row is reported by itself.
  if (previousMs === undefined || previousMs >= EPOCH_FROM || span.startMs >= previousMs) return []
  const message = 'It starts before the segment above it. Sort the timeline by time, or correct the start.'
  return [problem('out_of_order', startPath, message)]
}

function overlap({ around, startPath }: SegmentFacts, span: Span): readonly Problem[] {
  const before = around.sameSpeakerBefore
  if (before === undefined || before.endMs - span.startMs <= ROUNDING_MS) return []
  const message = 'It starts while the same speaker is still in an earlier turn. Make room, or join the two.'
  return [problem('same_speaker_overlap', startPath, message)]
}

function crosstalk({ around, startPath }: SegmentFacts, span: Span): readonly Problem[] {
  const other = around.otherSpeakerBefore
  if (other === undefined) return []
  const sharedMs = Math.min(span.endMs, other.endMs) - Math.max(span.startMs, other.startMs)
  if (sharedMs <= CROSSTALK_MS) return []
  const message = 'Both speakers talk at once for more than 1.5 seconds. Check the times of both turns.'
  return [problem('long_crosstalk', startPath, message)]
}

function silence({ around, startPath }: SegmentFacts, span: Span): readonly Problem[] {
  if (around.activityEndMs === undefined || span.startMs - around.activityEndMs <= SILENCE_MS) return []
  const message = 'Nothing happens for more than 8 seconds before it. Check whether something is missing.'
  return [problem('long_silence', startPath, message)]
}
