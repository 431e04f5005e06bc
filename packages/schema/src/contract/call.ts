import * as z from 'zod'
import { CALL_FIELDS } from '../fields/call-fields.ts'
import { fieldOf } from '../fields/descriptor.ts'
import { SENTIMENTS } from '../fields/values.ts'
import { isJsonObject } from '../json.ts'
import { endsBeforeStart } from '../rules/contract/call-rules.ts'
import { callMetadataSchema } from './call-metadata.ts'
import { freeForm, laxBoolean, laxCount, laxInteger, laxNumber, textMap } from './lax.ts'
import { segmentSchema } from './segment.ts'
import { text } from './text.ts'
import { wellFormed } from './well-formed.ts'

const bounded = (key: string) => text(boundsOf(key))

/**
 * The fields of a call, without the look at broken characters that `callSchema` starts with. Keys that are not
 * here are ignored.
 */
export const callFieldsSchema = z
  .object({
    /** Your own id, and what makes sending twice safe: the endpoint keeps one call per id. */
    call_id: bounded('call_id'),
    /** Such as `phone_call` or `web_call`; any text is taken. */
    call_type: bounded('call_type'),
    transcript_with_tool_calls: z.array(segmentSchema).min(1),
    /** Unix time in seconds or ms, without a fraction. */
    start_timestamp: laxInteger,
    /** Not before the start; compared as sent, whatever the units. */
    end_timestamp: laxInteger,
    /** Where the recording can be played; any text is taken. */
    recording_url: bounded('recording_url'),
    agent_version: laxCount.nullish(),
    /** Derived from the timeline when absent. */
    transcript: z.string().nullish(),
    /** Whole ms; derived from the timestamps when absent. Not rounded: a fraction is refused. */
    duration_ms: laxInteger.nullish(),
    call_status: bounded('call_status').nullish(),
    disconnection_reason: bounded('disconnection_reason').nullish(),
    /** E.164 is asked for and not enforced. */
    caller_phone_number: bounded('caller_phone_number').nullish(),
    call_successful: laxBoolean.nullish(),
    user_sentiment: z.enum(SENTIMENTS).nullish(),
    in_voicemail: laxBoolean.nullish(),
    collected_dynamic_variables: freeForm.nullish(),
    /** Cents; fractions are taken. */
    call_cost: laxNumber.nullish(),
    call_analysis: freeForm.nullish(),
    metadata: callMetadataSchema.nullish(),
    general_meta_data_raw: freeForm.nullish(),
    recording_multi_channel_url: bounded('recording_multi_channel_url').nullish(),
    /** Links an inbound simulation to its run. */
    sip_call_id: z.string().nullish(),
    /** Links an outbound simulation to its run. */
    recipient: z.string().nullish(),
    /** Text by header name. */
    sip_headers: textMap.nullish(),
  })
  .superRefine(
    (call, context) => {
      if (!endsBeforeStart(call)) return
      context.addIssue({
        code: 'custom',
        path: ['end_timestamp'],
        message: 'Expected an end after the start',
      })
    },
    { when: ({ value }) => isJsonObject(value) },
  )

/**
 * The body of a request that creates a call: what the endpoint takes, and as output what it reads from it.
 * Text that is broken (half of a surrogate pair, anywhere) is refused before anything else is looked at.
 */
export const callSchema = wellFormed<z.input<typeof callFieldsSchema>>().pipe(callFieldsSchema)

/** A call as the endpoint reads it. */
export type Call = z.output<typeof callSchema>

/** A call as it should be sent. */
export type CallInput = z.input<typeof callSchema>

function boundsOf(key: string): { minLength?: number; maxLength?: number } {
  const { minLength, maxLength } = fieldOf(CALL_FIELDS, key) ?? {}
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
}
