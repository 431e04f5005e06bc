import * as z from 'zod'

/** What the endpoint answers when it has the call. */
export const responseSchema = z.looseObject({
  /** The endpoint's own id. */
  id: z.int(),
  /** The `call_id` that was sent. */
  provider_call_id: z.string(),
  /** False when the endpoint knew this `call_id` before. */
  is_new: z.boolean(),
})

/** What the endpoint answers when it has the call. */
export type CallResponse = z.output<typeof responseSchema>
