import type { ProxyInfo } from '@call-timeline/schema/answers'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { SubmitError } from '../client/submit-error.ts'
import { queryKeys } from './query-keys.ts'
import { type EndpointOrClient, useClient } from './use-client.ts'

/** What the proxy says of itself: which endpoint it talks to, and its limits. */
export function useProxyInfo(where: EndpointOrClient): UseQueryResult<ProxyInfo, SubmitError> {
  const client = useClient(where)
  return useQuery<ProxyInfo, SubmitError>({
    queryKey: queryKeys.info(client.endpoint),
    queryFn: async ({ signal }) => {
      const answer = await client.info(signal)
      if (!answer.ok) throw new SubmitError(answer.problem)
      return answer.info
    },
    retry: false,
    networkMode: 'always',
    staleTime: 30_000,
  })
}
