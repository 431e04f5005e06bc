import type { CallTarget } from '@call-timeline/schema/answers'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** The addresses of an ingest endpoint. */
export interface Endpoint {
  /** Host and port, for people. */
  readonly host: string
  callUrl(target: CallTarget): URL
  agentsUrl(workspaceId: number): URL
}

/**
 * An endpoint at a base URL. It is the only source of where anything is sent.
 * @throws Error when the base URL is not https, has credentials in it, or a query
 */
export function endpointAt(baseUrl: URL | string): Endpoint {
  if (!URL.canParse(String(baseUrl))) throw new Error('The base URL of the endpoint is no URL.')
  const base = new URL(baseUrl)
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && LOOPBACK.test(base.hostname))) {
    throw new Error('The base URL of the endpoint has to be https; plain http is for this machine alone.')
  }
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') {
    throw new Error('The base URL of the endpoint may hold no credentials, no query and no fragment.')
  }
  const root = `${base.origin}${base.pathname.replace(/\/+$/, '')}`
  return {
    host: base.host,
    callUrl({ workspaceId, agentId }) {
      const url = new URL(`${root}/api/v1/public/call`)
      url.searchParams.set('workspace_id', String(workspaceId))
      url.searchParams.set('agent_remote_identifier', agentId)
      return url
    },
    agentsUrl: (workspaceId) => new URL(`${root}/api/v1/workspaces/${workspaceId}/agents/`),
  }
}
