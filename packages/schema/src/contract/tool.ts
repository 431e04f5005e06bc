import * as z from 'zod'
import { freeForm, laxBoolean, laxMilliseconds } from './lax.ts'

/**
 * A tool call or its result; a pair shares its `request_id`. `params` and `result` have to be objects: wrap
 * anything else as `{ value: … }`. Any other key is dropped.
 */
export const toolSchema = z.object({
  name: z.string().nullish(),
  request_id: z.string().nullish(),
  params: freeForm.nullish(),
  result: freeForm.nullish(),
  is_error: laxBoolean.nullish(),
  error: z.string().nullish(),
  /** ms from the start of the call. */
  start_ms: laxMilliseconds.nullish(),
  /** ms from the start of the call; not in the documentation, but sent by an official sample. */
  end_ms: laxMilliseconds.nullish(),
})

/** A tool call or result as the endpoint keeps it. */
export type Tool = z.output<typeof toolSchema>
