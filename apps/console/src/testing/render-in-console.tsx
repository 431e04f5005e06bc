import 'fake-indexeddb/auto'
import { createDraftStore } from '@call-timeline/submit'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { type ReactNode, StrictMode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { type ConsoleDrafts, consoleDrafts } from '../drafts/console-drafts.ts'
import { DraftStoreProvider } from '../drafts/draft-store-context.tsx'
import { NoticeProvider } from '../notices/notices.tsx'

/** A part of the console on screen, with what stands around it. */
export interface InConsole extends RenderResult {
  readonly drafts: ConsoleDrafts
  /** Every address that was gone to, the first one included. */
  readonly visited: readonly string[]
}

/** Shows a part of the console with a storage, an address and a query client of its own. */
export function renderInConsole(part: ReactNode, drafts: ConsoleDrafts = freshDrafts()): InConsole {
  const location = memoryLocation({ path: '/', record: true })
  const result = render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <DraftStoreProvider store={drafts}>
          <NoticeProvider>
            <Router hook={location.hook}>{part}</Router>
          </NoticeProvider>
        </DraftStoreProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
  return { ...result, drafts, visited: location.history }
}

/** A draft store on an empty storage. */
export function freshDrafts(): ConsoleDrafts {
  globalThis.indexedDB = new IDBFactory()
  return consoleDrafts(createDraftStore())
}
