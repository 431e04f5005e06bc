import type { IngestOptions } from './options.ts'
import type { Query } from './read-query.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Why a target is unknown; undefined when it is known, or when every target is. */
export function checkTarget(
  workspaces: IngestOptions['workspaces'],
  { workspaceId, agentId }: Pick<Query, 'workspaceId' | 'agentId'>,
): Refusal | undefined {
  if (workspaces === undefined) return undefined
  const agents = workspaceId === null ? undefined : workspaces[workspaceId]
  if (agents === undefined) return refuse(404, 'Workspace not found')
  return agentId !== null && agents.includes(agentId) ? undefined : refuse(404, 'Agent not found')
}

/** One agent as the endpoint lists it; the provider's key is in it, so no browser may see it. */
export interface ListedAgent {
  readonly id: number
  readonly name: string
  readonly call_direction: 'inbound'
  readonly remote_identifier: string
  readonly integration: { readonly provider: { readonly name: string }; readonly api_key: string }
}

/** The documented answer of the list of agents, for agents of which only the identifier is known. */
export function listAgents(identifiers: readonly string[]): ListedAgent[] {
  return identifiers.map((identifier, index) => ({
    id: index + 1,
    name: identifier,
    call_direction: 'inbound',
    remote_identifier: identifier,
    integration: { provider: { name: 'custom_api' }, api_key: 'local-provider-key' },
  }))
}
