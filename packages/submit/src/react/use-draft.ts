import { useQuery } from '@tanstack/react-query'
import type { DraftStore, StoredDraft } from '../drafts/draft-store.ts'
import type { StorageFailure } from '../storage/storage-failure.ts'
import { queryKeys } from './query-keys.ts'

/** A draft on its way out of the store. */
export type LoadedDraft =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly draft: StoredDraft }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly failure: StorageFailure }

/** Reads one draft, once per mount: while it is edited the editor is ahead of what is stored. */
export function useDraft({ store, id }: { readonly store: DraftStore; readonly id: string }): LoadedDraft {
  const { data } = useQuery({
    queryKey: queryKeys.draft(store.name, id),
    queryFn: () => store.load(id),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  })
  if (data === undefined) return { status: 'loading' }
  if (!data.ok) return { status: 'failed', failure: data.failure }
  return data.value === undefined ? { status: 'missing' } : { status: 'loaded', draft: data.value }
}
