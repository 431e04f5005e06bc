import type { CallDraft } from '@call-timeline/schema'
import type { DraftStore, StoredDraft } from '@call-timeline/submit'

/** The drafts of this browser, with those that it refuses to keep. */
export interface ConsoleDrafts extends DraftStore {
  /** True when the latest content of a draft is held by this page alone and goes with it. */
  isHeld(id: string): boolean
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
  const held = new Map<string, StoredDraft>()

  const save: DraftStore['save'] = async ({ id, draft }, expectedRevision) => {
    const title = titleOf(draft)
    const saved = await store.save({ id, title, draft }, expectedRevision)
    if (saved.status === 'failed')
      held.set(id, { id, title, draft, updatedAt: Date.now(), revision: expectedRevision })
    if (saved.status === 'ok') held.delete(id)
    return saved
  }

  return {
    name: store.name,
    isHeld: (id) => held.has(id),
    list: () => store.list(),
    async load(id) {
      const mine = held.get(id)
      if (mine !== undefined) {
        const saved = await save(mine, mine.revision)
        if (saved.status === 'failed') return { ok: true, value: mine }
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
