import { coerceBoolean } from '../../coerce/boolean.ts'
import { coerceNumber } from '../../coerce/number.ts'
import type { Role } from '../../fields/values.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'

/** Latency keys in ms, and the speaker whose turns they belong on. */
const LATENCIES: readonly { readonly key: string; readonly on: Role }[] = [
  { key: 'e2e_latency', on: 'agent' },
  { key: 'llm_node_ttft', on: 'agent' },
  { key: 'tts_node_ttfb', on: 'agent' },
  { key: 'stt_node_ttfb', on: 'user' },
  { key: 'asr_node_ttfb', on: 'user' },
  { key: 'eou_delay', on: 'user' },
]
const CONFIDENCES = ['transcript_confidence', 'eou_confidence'] as const
// LiveKit's SDK 0.1.0 and 0.1.1 sent seconds; in ms a fraction below this would be faster than any model.
const SECONDS_BELOW = 10

/** The known keys of a segment's metadata. */
export function checkSegmentMetadata(facts: SegmentFacts): readonly Problem[] {
  return [
    ...LATENCIES.flatMap(({ key, on }) => latency(facts, key, on)),
    ...CONFIDENCES.flatMap((key) => confidence(facts, key)),
    ...interruption(facts),
    ...itemId(facts),
  ]
}

function latency({ metadata, role }: SegmentFacts, key: string, on: Role): readonly Problem[] {
  const coerced = Object.hasOwn(metadata, key) ? coerceNumber(metadata[key]) : undefined
  if (coerced?.ok !== true || coerced.value === 0) return []
  const path = ['metadata', key]
  const { value } = coerced
  if (value < 0) {
    return [problem('negative_latency', path, 'A latency cannot be below 0. Correct it, or leave it out.')]
  }
  if (value < SECONDS_BELOW && !Number.isInteger(value)) {
    return [
      problem('latency_in_seconds', path, 'This looks like seconds. Send milliseconds: multiply it by 1000.'),
    ]
  }
  if (role === undefined || role === on) return []
  return [problem('latency_on_other_role', path, `This latency is read on ${on} turns alone. Move it there.`)]
}

function confidence({ metadata }: SegmentFacts, key: string): readonly Problem[] {
  const coerced = Object.hasOwn(metadata, key) ? coerceNumber(metadata[key]) : undefined
  if (coerced?.ok !== true || (coerced.value >= 0 && coerced.value <= 1)) return []
  const message = 'Confidence goes from 0 to 1. Divide percentages by 100.'
  return Number.isNaN(coerced.value) ? [] : [problem('confidence_out_of_range', ['metadata', key], message)]
}

function interruption({ metadata, role }: SegmentFacts): readonly Problem[] {
  const interrupted = coerceBoolean(metadata.interrupted)
  if (role !== 'user' || !interrupted.ok || !interrupted.value) return []
  const message =
    'On a user turn this means different things to different senders. Mark the agent turn that was cut short.'
  return [problem('interrupted_on_user', ['metadata', 'interrupted'], message)]
}

function itemId({ around }: SegmentFacts): readonly Problem[] {
  if (!around.duplicateItemId) return []
  const message =
    'Another item of this role has the same ID. One may be a copy of the other; give each its own.'
  return [problem('duplicate_item_id', ['metadata', 'id'], message)]
}
