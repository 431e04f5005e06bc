import * as z from 'zod'
import { isJsonObject } from '../json.ts'

const nodeName = z.custom<string>().optional().meta({ type: 'string' })

/**
 * A move from one node of the agent's flow to another. `from` is the name to send; `from_node` is taken too,
 * and read only without `from`. Any other key is dropped.
 */
export const nodeSchema = z
  .object({
    from: nodeName,
    from_node: nodeName,
    to: z.string(),
    reason: z.string().nullish(),
  })
  .superRefine(
    (node, context) => {
      const key = node.from === undefined && node.from_node !== undefined ? 'from_node' : 'from'
      if (typeof node[key] !== 'string') {
        context.addIssue({ code: 'custom', path: [key], message: 'Expected text', continue: true })
      }
    },
    { when: ({ value }) => isJsonObject(value) },
  )
  .transform(({ from, from_node, ...rest }) => ({ from: from ?? from_node ?? '', ...rest }))

/** A move as the endpoint keeps it. */
export type NodeTransition = z.output<typeof nodeSchema>
