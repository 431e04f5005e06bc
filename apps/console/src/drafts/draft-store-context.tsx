import { createContext, type ReactNode, useContext } from 'react'
import type { ConsoleDrafts } from './console-drafts.ts'

const DraftStoreContext = createContext<ConsoleDrafts | undefined>(undefined)

/** Hands the drafts of this browser to everything below. */
export function DraftStoreProvider({
  store,
  children,
}: {
  store: ConsoleDrafts
  children: ReactNode
}): ReactNode {
  return <DraftStoreContext value={store}>{children}</DraftStoreContext>
}

/** The drafts of this browser. Needs a `DraftStoreProvider` around it. */
export function useDraftStore(): ConsoleDrafts {
  const store = useContext(DraftStoreContext)
  if (store === undefined) throw new Error('useDraftStore needs a <DraftStoreProvider store={…}> around it.')
  return store
}
