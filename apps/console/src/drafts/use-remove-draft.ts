import { useMutation } from '@tanstack/react-query'
import { useNotices } from '../notices/use-notices.ts'
import { useDraftStore } from './draft-store-context.tsx'

/** The draft to remove, as the list shows it. */
export interface Removal {
  readonly id: string
  readonly title: string
}

/**
 * Removes drafts and offers to put them back.
 *
 * @param onChange runs when a list of drafts is out of date.
 */
export function useRemoveDraft(onChange: () => void): {
  remove: (draft: Removal) => void
  isPending: boolean
} {
  const store = useDraftStore()
  const notices = useNotices()
  const removal = useMutation({
    networkMode: 'always',
    mutationFn: async ({ id }: Removal) => {
      const before = await store.load(id)
      const removed = await store.remove(id)
      if (!removed.ok) throw new Error(removed.failure.message)
      return before.ok ? before.value : undefined
    },
    onSuccess: (kept, { title }) => {
      onChange()
      const restore = async (): Promise<void> => {
        if (kept === undefined) return
        const saved = await store.save(kept, 0)
        if (saved.status === 'failed')
          notices.warn({ title: `“${title}” could not be put back`, text: saved.failure.message })
        onChange()
      }
      notices.tell({
        title: `Deleted “${title}”`,
        ...(kept === undefined ? {} : { action: { label: 'Undo', run: () => void restore() } }),
      })
    },
    onError: (error, { title }) => notices.warn({ title: `“${title}” was not deleted`, text: error.message }),
  })
  return { remove: removal.mutate, isPending: removal.isPending }
}
