import type { CallDraft } from '@call-timeline/schema'
import type { DBSchema } from 'idb'
import { database } from '../storage/database.ts'
import {
  attempt,
  type StorageFailure,
  type StorageResult,
  storageFailure,
} from '../storage/storage-failure.ts'
import { isCallDraft } from './is-call-draft.ts'

/** A draft in a list. */
export interface DraftSummary {
  readonly id: string
  readonly title: string
  /** Epoch ms of the last save. */
  readonly updatedAt: number
  /** Counts saves from 1; each save names the one that it started from. */
  readonly revision: number
}

/** A draft with its content. */
export interface StoredDraft extends DraftSummary {
  readonly draft: CallDraft
}

/** What is handed in to be kept. */
export interface DraftInput {
  readonly id: string
  readonly title: string
  readonly draft: CallDraft
}

/**
 * How a save ended. `stale`: somebody else, such as another tab, has saved since; nothing was written,
 * and `current` is what lies there now (0 when it was removed).
 */
export type SaveResult =
  | { readonly status: 'ok'; readonly revision: number }
  | { readonly status: 'stale'; readonly current: number }
  | { readonly status: 'failed'; readonly failure: StorageFailure }

/** Calls in the making, kept in this browser until they are removed. */
export interface DraftStore {
  readonly name: string
  /** Newest first. */
  list(): Promise<StorageResult<readonly DraftSummary[]>>
  load(id: string): Promise<StorageResult<StoredDraft | undefined>>
  /**
   * Keeps a draft if `expectedRevision` is the one that lies there; 0 for a new one. Once it resolves
   * with `ok`, the draft survives a reload and a crash of the browser.
   */
  save(draft: DraftInput, expectedRevision: number): Promise<SaveResult>
  remove(id: string): Promise<StorageResult<undefined>>
  close(): void
}

interface DraftSchema extends DBSchema {
  summaries: { key: string; value: DraftSummary }
  contents: { key: string; value: CallDraft }
}

export interface DraftStoreOptions {
  /** Database name: one per user where several share a browser profile. @default 'call-timeline-drafts' */
  readonly name?: string
  /** Epoch ms; for tests. @default Date.now */
  readonly now?: () => number
}

/** A draft store on IndexedDB. */
export function createDraftStore({
  name = 'call-timeline-drafts',
  now = Date.now,
}: DraftStoreOptions = {}): DraftStore {
  // Summaries lie apart so that a list does not read every call.
  const db = database<DraftSchema>(name, 1, (fresh) => {
    fresh.createObjectStore('summaries', { keyPath: 'id' })
    fresh.createObjectStore('contents')
  })

  return {
    name,

    list: () =>
      attempt(async () => {
        const all = await (await db.open()).getAll('summaries')
        return all.sort((a, b) => b.updatedAt - a.updatedAt)
      }),

    async load(id) {
      const read = await attempt(async () => {
        const tx = (await db.open()).transaction(['summaries', 'contents'])
        const found = await Promise.all([
          tx.objectStore('summaries').get(id),
          tx.objectStore('contents').get(id),
          tx.done,
        ])
        return found
      })
      if (!read.ok) return read
      const [summary, draft] = read.value
      if (summary === undefined) return { ok: true, value: undefined }
      if (!isCallDraft(draft)) return { ok: false, failure: storageFailure('unreadable') }
      return { ok: true, value: { ...summary, draft } }
    },

    async save({ id, title, draft }, expectedRevision) {
      const saved = await attempt(async (): Promise<SaveResult> => {
        const tx = (await db.open()).transaction(['summaries', 'contents'], 'readwrite', {
          durability: 'strict',
        })
        const current = (await tx.objectStore('summaries').get(id))?.revision ?? 0
        if (current !== expectedRevision) {
          await tx.done
          return { status: 'stale', current }
        }
        const revision = current + 1
        await Promise.all([
          tx.objectStore('contents').put(draft, id),
          tx.objectStore('summaries').put({ id, title, updatedAt: now(), revision }),
          tx.done,
        ])
        return { status: 'ok', revision }
      })
      return saved.ok ? saved.value : { status: 'failed', failure: saved.failure }
    },

    remove: (id) =>
      attempt(async () => {
        const tx = (await db.open()).transaction(['summaries', 'contents'], 'readwrite')
        await Promise.all([
          tx.objectStore('summaries').delete(id),
          tx.objectStore('contents').delete(id),
          tx.done,
        ])
        return undefined
      }),

    close: db.close,
  }
}
