import { queryErrors, type RefusalDetail } from '@call-timeline/schema/answers'

/** The target that a query names, as far as it can be read. */
export interface Query {
  readonly workspaceId: number | null
  readonly agentId: string | null
  readonly errors: readonly RefusalDetail[]
}

/** Reads `workspace_id` and `agent_remote_identifier`; of a repeated one the last counts, as in FastAPI. */
export function readQuery(url: URL): Query {
  const workspaceId = last(url, 'workspace_id')
  const agentId = last(url, 'agent_remote_identifier')
  const errors = queryErrors({ workspaceId, agentRemoteIdentifier: agentId })
  const isReadable = workspaceId !== null && !errors.some(({ loc }) => loc.includes('workspace_id'))
  return { workspaceId: isReadable ? wholeNumber(workspaceId) : null, agentId, errors }
}

function last(url: URL, name: string): string | null {
  return url.searchParams.getAll(name).at(-1) ?? null
}

// The endpoint takes the digits that Python takes, underscores between them included.
function wholeNumber(text: string): number | null {
  const value = Number(text.replaceAll('_', ''))
  return Number.isSafeInteger(value) ? value : null
}
