import * as z from 'zod'
import { isJsonObject } from '../json.ts'

// Not typed in the JSON Schema, since `from_node` is not looked at when `from` is there.
const nodeName = z.custom<string>().optional()

const ORIGIN_JSON_SCHEMA = [
  { required: ['from'], properties: { from: { type: 'string' } } },
  { required: ['from_node'], not: { required: ['from'] }, properties: { from_node: { type: 'string' } } },
]

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
  .meta({ anyOf: ORIGIN_JSON_SCHEMA })
  .transform(({ from, from_node, ...rest }) => ({ from: from ?? from_node ?? '', ...rest }))

/** A move as the endpoint keeps it. */
export type NodeTransition = z.output<typeof nodeSchema>
