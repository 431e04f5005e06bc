import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DraftStore, DraftSummary } from '../drafts/draft-store.ts'
import type { StorageFailure } from '../storage/storage-failure.ts'
import { queryKeys } from './query-keys.ts'

/** The drafts kept in this browser. */
export interface Drafts {
  /** Newest first; undefined until they are read. */
  readonly drafts: readonly DraftSummary[] | undefined
  /** Why they could not be read, or the last one not be removed. */
  readonly failure: StorageFailure | undefined
  remove(id: string): void
  refresh(): void
}

/** Lists the drafts of a store. Needs a `QueryClientProvider` above. */
export function useDrafts({ store }: { readonly store: DraftStore }): Drafts {
  const queries = useQueryClient()
  const queryKey = queryKeys.drafts(store.name)
  const refresh = (): void => void queries.invalidateQueries({ queryKey, exact: true })

  const list = useQuery({
    queryKey,
    queryFn: () => store.list(),
    networkMode: 'always',
    staleTime: 0,
  })
  const removal = useMutation({
    mutationFn: (id: string) => store.remove(id),
    networkMode: 'always',
    onSettled: refresh,
  })

  const listed = list.data
  const removed = removal.data
  const listFailure = listed?.ok === false ? listed.failure : undefined
  return {
    drafts: listed?.ok === true ? listed.value : undefined,
    failure: removed?.ok === false ? removed.failure : listFailure,
    remove: (id) => removal.mutate(id),
    refresh,
  }
}
