import type { ProxyInfo } from '@call-timeline/schema/answers'

/** Names the endpoint that calls go to, long and short. */
export interface EndpointLabel {
  readonly long: string
  readonly short: string
  /** True when calls leave this machine. */
  readonly isReal: boolean
}

/** How a person should read what the proxy says of its endpoint. */
export function endpointLabel({ upstream, target }: ProxyInfo): EndpointLabel {
  if (upstream.kind === 'local') return { long: 'Local ingest · this machine', short: 'Local', isReal: false }
  return {
    long: `${upstream.host} · workspace ${target.workspaceId} · agent ${target.agentId}`,
    short: upstream.host,
    isReal: true,
  }
}
