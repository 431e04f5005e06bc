import * as z from 'zod'
import { ROLES } from '../fields/values.ts'
import { breaksTimingRule } from '../rules/contract/timing-rule.ts'
import { laxMilliseconds } from './lax.ts'
import { nodeSchema } from './node.ts'
import { segmentMetadataSchema } from './segment-metadata.ts'
import { TIMING_JSON_SCHEMA } from './timing-json-schema.ts'
import { toolSchema } from './tool.ts'
import { wordSchema } from './word.ts'

/**
 * One item of the timeline. Speech (`user`, `agent`) needs a time: words, or a start and an end, or a start and
 * a duration. Times are ms from the start of the call, fractions rounded up. Other keys are kept as they are.
 */
export const segmentSchema = z
  .looseObject({
    role: z.enum(ROLES),
    text: z.string().nullish(),
    words: z.array(wordSchema).nullish(),
    start_ms: laxMilliseconds.nullish(),
    end_ms: laxMilliseconds.nullish(),
    duration_ms: laxMilliseconds.nullish(),
    node: nodeSchema.nullish(),
    tool: toolSchema.nullish(),
    /** Alone among the optional fields it must not be null. */
    metadata: segmentMetadataSchema.default({}),
  })
  .refine((segment) => !breaksTimingRule(segment), {
    error: 'Expected words, start_ms and end_ms, or start_ms and duration_ms',
    when: ({ issues }) => issues.length === 0,
  })
  .meta({ anyOf: TIMING_JSON_SCHEMA })

/** One item of the timeline as the endpoint keeps it. */
export type Segment = z.output<typeof segmentSchema>
