import * as z from 'zod'

/**
 * The body of a 422. `loc` starts with `body` or `query`. `input` echoes what was sent: do not log it. Some
 * refusals are a text alone.
 */
export const refusalSchema = z.looseObject({
  detail: z.union([
    z.string(),
    z.array(
      z.looseObject({
        type: z.string(),
        loc: z.array(z.union([z.string(), z.int()])),
        msg: z.string(),
        input: z.unknown(),
      }),
    ),
  ]),
})

/** The body of a 422. */
export type RefusalBody = z.output<typeof refusalSchema>
