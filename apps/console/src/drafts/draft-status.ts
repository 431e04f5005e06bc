import { type CallDraft, checkCall } from '@call-timeline/schema'
import type { DraftSummary } from '@call-timeline/submit'
import { useQuery } from '@tanstack/react-query'
import { type CallSummary, summariseCall } from '../call/call-summary.ts'
import { useDraftStore } from './draft-store-context.tsx'

/** What a list says of a draft beyond its title and age. */
export interface DraftStatus {
  readonly summary: CallSummary
  /** What the endpoint would refuse. */
  readonly errors: number
  /** What it would take and then show wrongly. */
  readonly warnings: number
}

/** Checks a draft as it is kept. */
export function statusOf(draft: CallDraft): DraftStatus {
  const severities = checkCall(draft.wire).map(({ severity }) => severity)
  return {
    summary: summariseCall(draft.wire),
    errors: severities.filter((severity) => severity === 'error').length,
    warnings: severities.filter((severity) => severity === 'warning').length,
  }
}

/** The status of a listed draft; undefined while it is read, or when it cannot be. */
export function useDraftStatus({ id, revision }: DraftSummary): DraftStatus | undefined {
  const store = useDraftStore()
  const { data } = useQuery({
    queryKey: ['draft-status', id, revision],
    queryFn: async () => {
      const loaded = await store.load(id)
      return loaded.ok && loaded.value !== undefined ? statusOf(loaded.value.draft) : null
    },
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}
