import type { CallTarget } from '@call-timeline/schema/answers'

/**
 * Addresses under the endpoint. The endpoint may be relative to the page and may carry a query of its
 * own; the target travels in the query, as it does to the ingest endpoint.
 */
export function endpointUrl(
  endpoint: string,
  route: '' | '/config' | '/connection',
  target?: CallTarget,
): string {
  const [path = '', query = ''] = endpoint.split('?', 2)
  const search = new URLSearchParams(query)
  if (target !== undefined) {
    search.set('workspace_id', String(target.workspaceId))
    search.set('agent_remote_identifier', target.agentId)
  }
  const suffix = search.size === 0 ? '' : `?${search}`
  return `${path.replace(/\/+$/, '')}${route}${suffix}`
}
