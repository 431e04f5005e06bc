import { coerceInteger } from '../coerce/integer.ts'
import type { RefusalDetail } from './refusal-detail.ts'

/**
 * The errors that the endpoint finds in a request's query: `workspace_id` has to be a positive whole number,
 * `agent_remote_identifier` has to be there. Null stands for a parameter that is not given.
 */
export function queryErrors(query: {
  readonly workspaceId: string | null
  readonly agentRemoteIdentifier: string | null
}): readonly RefusalDetail[] {
  const { workspaceId, agentRemoteIdentifier } = query
  const errors: RefusalDetail[] = []
  if (workspaceId === null) errors.push(missing('workspace_id'))
  else errors.push(...workspaceErrors(workspaceId))
  if (agentRemoteIdentifier === null) errors.push(missing('agent_remote_identifier'))
  return errors
}

function workspaceErrors(text: string): readonly RefusalDetail[] {
  const loc = ['query', 'workspace_id']
  const coerced = coerceInteger(text)
  if (!coerced.ok) {
    const msg = 'Input should be a valid integer, unable to parse string as an integer'
    return [{ type: 'int_parsing', loc, msg, input: text }]
  }
  if (coerced.value > 0) return []
  return [{ type: 'greater_than', loc, msg: 'Input should be greater than 0', input: text, ctx: { gt: 0 } }]
}

function missing(name: string): RefusalDetail {
  return { type: 'missing', loc: ['query', name], msg: 'Field required', input: null }
}
