import { useMemo } from 'react'
import { createSubmitClient, type SubmitClient } from '../client/submit-client.ts'

/** Where to send: the endpoint's address, or a client for one that needs headers or its own `fetch`. */
export type EndpointOrClient =
  | { readonly endpoint: string; readonly client?: never }
  | { readonly client: SubmitClient; readonly endpoint?: never }

export function useClient({ endpoint, client }: EndpointOrClient): SubmitClient {
  return useMemo(() => client ?? createSubmitClient({ endpoint: endpoint ?? '' }), [client, endpoint])
}
