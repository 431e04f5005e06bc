import type { CallDraft } from '@call-timeline/schema'
import type { DraftStore, StoredDraft } from '@call-timeline/submit'

/** What lists call a draft: where it was opened from. */
export function titleOf(draft: CallDraft): string {
  return draft.sidecar.origin ?? 'New call'
}

/**
 * A store that names drafts after where they were opened from, and that holds what the browser refuses
 * to keep until the page is closed, so that it can still be worked on and downloaded.
 */
export function consoleDrafts(store: DraftStore): DraftStore {
  const held = new Map<string, StoredDraft>()

  return {
    name: store.name,
    list: () => store.list(),
    async load(id) {
      const loaded = await store.load(id)
      const mine = held.get(id)
      if (mine === undefined || (loaded.ok && loaded.value !== undefined)) return loaded
      return { ok: true, value: mine }
    },
    async save({ id, draft }, expectedRevision) {
      const title = titleOf(draft)
      const saved = await store.save({ id, title, draft }, expectedRevision)
      if (saved.status === 'failed' && expectedRevision === 0)
        held.set(id, { id, title, draft, updatedAt: Date.now(), revision: 0 })
      if (saved.status === 'ok') held.delete(id)
      return saved
    },
    async remove(id) {
      held.delete(id)
      return store.remove(id)
    },
    close: () => store.close(),
  }
}
