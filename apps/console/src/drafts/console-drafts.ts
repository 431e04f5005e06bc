import type { CallDraft } from '@call-timeline/schema'
import type { DraftStore, StorageFailure, StoredDraft } from '@call-timeline/submit'

/** The drafts of this browser, with those that it refuses to keep. */
export interface ConsoleDrafts extends DraftStore {
  /** Why the latest content of a draft is held by this page alone and goes with it; undefined when it is kept. */
  failureOf(id: string): StorageFailure | undefined
}

/** What lists call a draft: where it was opened from. */
export function titleOf(draft: CallDraft): string {
  return draft.sidecar.origin ?? 'New call'
}

/**
 * A store that names drafts after where they were opened from, and that holds what the browser refuses
 * to keep until the page is closed, so that it can still be worked on and downloaded.
 */
export function consoleDrafts(store: DraftStore): ConsoleDrafts {
  const held = new Map<string, { readonly draft: StoredDraft; readonly failure: StorageFailure }>()

  /** The latest save that was asked for, by draft: a slow one must not take the place of a newer one. */
  const latest = new Map<string, Promise<unknown>>()

  const save: DraftStore['save'] = async ({ id, draft }, expectedRevision) => {
    const title = titleOf(draft)
    const saving = store.save({ id, title, draft }, expectedRevision)
    latest.set(id, saving)
    const saved = await saving
    if (saved.status === 'failed' && latest.get(id) === saving) {
      const stored = { id, title, draft, updatedAt: Date.now(), revision: expectedRevision }
      held.set(id, { draft: stored, failure: saved.failure })
    }
    if (saved.status === 'ok') held.delete(id)
    return saved
  }

  return {
    name: store.name,
    failureOf: (id) => held.get(id)?.failure,
    list: () => store.list(),
    async load(id) {
      // A page that was just left may still be saving what is asked for here.
      await latest.get(id)
      const mine = held.get(id)?.draft
      if (mine !== undefined) {
        // Not by `save`: what is edited and held meanwhile is newer than this.
        const saved = await store.save(mine, mine.revision)
        const now = held.get(id)?.draft
        if (saved.status === 'failed') return { ok: true, value: now ?? mine }
        if (saved.status === 'ok' && now === mine) held.delete(id)
      }
      return store.load(id)
    },
    save,
    async remove(id) {
      held.delete(id)
      return store.remove(id)
    },
    close: () => store.close(),
  }
}
