import type { IngestOptions } from './options.ts'
import type { Query } from './read-query.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Why a target is unknown; undefined when it is known, or when every target is. */
export function checkTarget(
  { workspaces, otherTargets }: IngestOptions,
  { workspaceId, agentId }: Pick<Query, 'workspaceId' | 'agentId'>,
): Refusal | undefined {
  if (workspaces === undefined || otherTargets === 'take') return undefined
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

/**
 * The documented answer of the list of agents: those that the options name, and, where others are taken too,
 * those that calls came for. Undefined when there is no such workspace.
 */
export async function listAgents(
  { workspaces, otherTargets, store }: IngestOptions,
  workspaceId: number,
): Promise<readonly ListedAgent[] | undefined> {
  const known = workspaces?.[workspaceId]
  if (workspaces !== undefined && otherTargets !== 'take') return known?.map(toListed)
  return [...new Set([...(known ?? []), ...(await store.agents(workspaceId))])].map(toListed)
}

function toListed(identifier: string, index: number): ListedAgent {
  return {
    id: index + 1,
    name: identifier,
    call_direction: 'inbound',
    remote_identifier: identifier,
    integration: { provider: { name: 'custom_api' }, api_key: 'local-provider-key' },
  }
}
