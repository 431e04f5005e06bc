import type { Editor } from '@call-timeline/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import {
  type Autosave,
  type AutosaveOptions,
  type AutosaveState,
  createAutosave,
} from '../autosave/autosave.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { queryKeys } from './query-keys.ts'

export interface UseAutosaveOptions extends Pick<AutosaveOptions, 'revision' | 'debounceMs' | 'maxWaitMs'> {
  readonly editor: Editor
  readonly store: DraftStore
  readonly id: string
}

/** Whether everything is kept, and what can be done about it. */
export interface AutosaveControl {
  readonly state: AutosaveState
  flush: Autosave['flush']
  keepMine: Autosave['keepMine']
}

/**
 * Keeps an editor's call saved as a draft while the component is mounted, and lists of drafts current.
 * `revision` is the one that the editor was opened from, also after saves. Needs a `QueryClientProvider`
 * above.
 */
export function useAutosave({
  editor,
  store,
  id,
  revision,
  debounceMs,
  maxWaitMs,
}: UseAutosaveOptions): AutosaveControl {
  const queries = useQueryClient()
  const autosave = useMemo(
    () =>
      createAutosave({
        editor,
        store,
        id,
        ...(revision === undefined ? {} : { revision }),
        ...(debounceMs === undefined ? {} : { debounceMs }),
        ...(maxWaitMs === undefined ? {} : { maxWaitMs }),
      }),
    [editor, store, id, revision, debounceMs, maxWaitMs],
  )
  useEffect(() => autosave.start(), [autosave])
  useEffect(
    () =>
      autosave.subscribe(() => {
        if (autosave.state().phase === 'saved')
          void queries.invalidateQueries({ queryKey: queryKeys.drafts(store.name), exact: true })
      }),
    [autosave, queries, store],
  )
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state)
  return { state, flush: autosave.flush, keepMine: autosave.keepMine }
}
