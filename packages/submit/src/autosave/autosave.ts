import type { Editor } from '@call-timeline/core'
import type { DraftStore } from '../drafts/draft-store.ts'
import { callIdOf } from '../payload/frozen-payload.ts'
import type { StorageFailure } from '../storage/storage-failure.ts'
import { onPageHidden } from './on-page-hidden.ts'

/** Another tab has saved the same draft since it was opened here. */
export interface StaleDraft {
  readonly kind: 'stale'
  readonly message: string
}

/**
 * Whether everything is kept. `untouched`: new and not edited, so there is nothing to keep; `saved`: the
 * browser has confirmed it; `failed`: it is not kept, and stays so until a save has gone through.
 */
export type AutosaveState =
  | { readonly phase: 'untouched' }
  | { readonly phase: 'saved'; readonly revision: number }
  | { readonly phase: 'saving' }
  | { readonly phase: 'failed'; readonly failure: StorageFailure | StaleDraft }

export interface AutosaveOptions {
  readonly editor: Pick<Editor, 'subscribe' | 'toDraft' | 'call'>
  readonly store: Pick<DraftStore, 'save' | 'load'>
  readonly id: string
  /** The stored revision that the editor was opened from; 0 for a new draft. @default 0 */
  readonly revision?: number
  /** What lists call the draft. @default its `call_id` */
  readonly title?: () => string
  /** Quiet time before a save, ms. @default 400 */
  readonly debounceMs?: number
  /** Longest time that an edit waits, ms. @default 2000 */
  readonly maxWaitMs?: number
  /** Runs something later; returns the way to call it off. For tests. @default setTimeout */
  readonly schedule?: (run: () => void, ms: number) => () => void
}

/** Keeps a draft saved while it is edited. */
export interface Autosave {
  state(): AutosaveState
  /** Runs `listener` when the state changes; returns the way to stop. */
  subscribe(listener: () => void): () => void
  /**
   * Begins to save after each edit, and when the page is hidden or left; returns the way to stop, which
   * saves what is left. Can be started again.
   */
  start(): () => void
  /** Saves what is not yet saved, now. */
  flush(): Promise<void>
  /** Writes over what another tab has saved. */
  keepMine(): Promise<void>
}

const STALE: StaleDraft = {
  kind: 'stale',
  message: 'Another tab has changed this draft since. Keep what is here, or reload to take what is there.',
}

const later = (run: () => void, ms: number): (() => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** Saves one draft of one editor. Does nothing until it is started. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { editor, store, id, debounceMs = 400, maxWaitMs = 2000, schedule = later } = options
  const title = options.title ?? (() => callIdOf(editor.call().wire) ?? '')
  const listeners = new Set<() => void>()

  let revision = options.revision ?? 0
  let dirty = false
  let state: AutosaveState = revision === 0 ? { phase: 'untouched' } : { phase: 'saved', revision }
  let running: Promise<void> | undefined
  let cancelQuiet: (() => void) | undefined
  let cancelLatest: (() => void) | undefined

  function setState(next: AutosaveState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function isStale(): boolean {
    return state.phase === 'failed' && state.failure.kind === 'stale'
  }

  async function saveOnce(): Promise<void> {
    dirty = false
    const result = await store.save({ id, title: title(), draft: editor.toDraft() }, revision)
    if (result.status === 'ok') {
      revision = result.revision
      setState(dirty ? { phase: 'saving' } : { phase: 'saved', revision })
    } else {
      dirty = true
      setState({ phase: 'failed', failure: result.status === 'stale' ? STALE : result.failure })
    }
  }

  async function flush(): Promise<void> {
    cancelQuiet?.()
    cancelLatest?.()
    cancelQuiet = cancelLatest = undefined
    while (running !== undefined) await running
    if (!dirty || isStale()) return
    running = saveOnce().finally(() => {
      running = undefined
    })
    await running
  }

  function onEdit(): void {
    dirty = true
    // A failure stays in sight until a save has gone through.
    if (state.phase !== 'failed') setState({ phase: 'saving' })
    cancelQuiet?.()
    cancelQuiet = schedule(() => void flush(), debounceMs)
    cancelLatest ??= schedule(() => void flush(), maxWaitMs)
  }

  return {
    state: () => state,

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    start() {
      const stopListening = editor.subscribe('document', onEdit)
      const stopWatching = onPageHidden(() => void flush())
      return () => {
        stopListening()
        stopWatching()
        void flush()
      }
    },

    flush,

    async keepMine() {
      if (!isStale()) return
      const there = await store.load(id)
      if (!there.ok) return setState({ phase: 'failed', failure: there.failure })
      revision = there.value?.revision ?? 0
      setState({ phase: 'saving' })
      await flush()
    },
  }
}
