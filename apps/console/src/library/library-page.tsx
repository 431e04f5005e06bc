import type { ReactNode } from 'react'
import { DraftList } from '../drafts/draft-list.tsx'
import { OpenButtons } from '../open/open-buttons.tsx'
import { Header } from '../shell/header.tsx'
import { useTitle } from '../shell/use-title.ts'
import { SampleList } from './sample-list.tsx'

/** The first page: drafts to go on with, samples to look at, and ways to begin. */
export function LibraryPage(): ReactNode {
  useTitle('Calls')
  return (
    <>
      <Header />
      <main className="app-page">
        <div className="app-page-head">
          <div>
            <h1>Calls</h1>
            <p className="app-page-lead">
              Open one, begin one, or paste or drop a payload anywhere on this page.
            </p>
          </div>
          <OpenButtons />
        </div>
        <DraftList />
        <SampleList />
      </main>
    </>
  )
}
