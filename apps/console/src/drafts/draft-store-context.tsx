import type { DraftStore } from '@call-timeline/submit'
import { createContext, type ReactNode, useContext } from 'react'

const DraftStoreContext = createContext<DraftStore | undefined>(undefined)

/** Hands the drafts of this browser to everything below. */
export function DraftStoreProvider({
  store,
  children,
}: {
  store: DraftStore
  children: ReactNode
}): ReactNode {
  return <DraftStoreContext value={store}>{children}</DraftStoreContext>
}

/** The drafts of this browser. Needs a `DraftStoreProvider` around it. */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext)
  if (store === undefined) throw new Error('useDraftStore needs a <DraftStoreProvider store={…}> around it.')
  return store
}
