import * as z from 'zod'
import { laxBoolean, laxNumber } from './lax.ts'

const latency = laxNumber.nullish()

/**
 * Latencies of a segment in ms, and whatever else its sender knows. The known keys are numbers by the newer
 * documentation and the Pipecat SDK's typed model; any other key is kept.
 */
export const segmentMetadataSchema = z.looseObject({
  /** End of the caller's speech to the agent's. */
  e2e_latency: latency,
  interrupted: laxBoolean.nullish(),
  llm_node_ttft: latency,
  tts_node_ttfb: latency,
  /** From 0 to 1. */
  transcript_confidence: laxNumber.nullish(),
  stt_node_ttfb: latency,
  asr_node_ttfb: latency,
  eou_delay: latency,
  /** ms from the start of the call. */
  interrupted_at_ms: latency,
})

/** A segment's metadata as the endpoint keeps it. */
export type SegmentMetadata = z.output<typeof segmentMetadataSchema>
