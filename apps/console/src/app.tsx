import { createDraftStore } from '@call-timeline/submit'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Route, Switch } from 'wouter'
import { OpeningPage } from './call/opening-page.tsx'
import { consoleDrafts } from './drafts/console-drafts.ts'
import { DraftStoreProvider } from './drafts/draft-store-context.tsx'
import { LibraryPage } from './library/library-page.tsx'
import { NoticeProvider } from './notices/notices.tsx'
import { OpenArea } from './open/open-area.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'

// The editor is the larger part of the console, and a library does without it.
const CallPage = lazy(() => import('./call/call-page.tsx'))

/** The console: a library of calls, and the editor for one of them. */
export function App(): ReactNode {
  const [queries] = useState(() => new QueryClient())
  const [drafts] = useState(() => consoleDrafts(createDraftStore()))

  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <DraftStoreProvider store={drafts}>
          <NoticeProvider>
            <OpenArea>
              <Switch>
                <Route path="/">
                  <LibraryPage />
                </Route>
                <Route path="/call/:draftId">
                  {({ draftId }) => (
                    <Suspense fallback={<OpeningPage />}>
                      <CallPage key={draftId} draftId={draftId} />
                    </Suspense>
                  )}
                </Route>
                <Route>
                  <NotFoundPage />
                </Route>
              </Switch>
            </OpenArea>
          </NoticeProvider>
        </DraftStoreProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
