import type { ConnectionReport } from '@call-timeline/schema/answers'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { type EndpointOrClient, useClient } from './use-client.ts'

/** Asks the proxy to try its key and target. Never fails: a failure is a report that is not ok. */
export function useTestConnection(where: EndpointOrClient): UseMutationResult<ConnectionReport, Error, void> {
  const client = useClient(where)
  return useMutation<ConnectionReport, Error, void>({
    mutationFn: () => client.testConnection(),
    retry: 0,
    networkMode: 'always',
  })
}
