import * as z from 'zod'
import { laxMilliseconds, laxNumber } from './lax.ts'

/** One word of a turn, with its times in ms from the start of the call. Any other key is dropped. */
export const wordSchema = z.object({
  /** May be empty. */
  word: z.string(),
  start_ms: laxMilliseconds,
  end_ms: laxMilliseconds,
  /** From 0 to 1, though the endpoint does not check it. */
  confidence: laxNumber.nullish(),
})

/** A word as the endpoint keeps it. */
export type Word = z.output<typeof wordSchema>
