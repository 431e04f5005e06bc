import type { ReactNode } from 'react'
import { DraftList } from '../drafts/draft-list.tsx'
import { OpenDialog } from '../open/open-dialog.tsx'
import { useOpenCall } from '../open/use-open-call.ts'
import { Header } from '../shell/header.tsx'
import { HelpDialog } from '../shell/help-dialog.tsx'
import { PlusIcon } from '../shell/icons.tsx'
import { useTitle } from '../shell/use-title.ts'
import { SampleList } from './sample-list.tsx'

/** The first page: drafts to go on with, samples to look at, and ways to begin. */
export function LibraryPage(): ReactNode {
  const open = useOpenCall()
  useTitle('Calls')
  return (
    <>
      <Header help={<HelpDialog />} />
      <main className="app-page">
        <div className="app-page-head">
          <div>
            <h1>Calls</h1>
            <p className="app-page-lead">
              Open one, begin one, or paste or drop a payload anywhere on this page.
            </p>
          </div>
          <div className="app-page-actions">
            <button type="button" className="app-button" data-kind="main" onClick={() => void open.fresh()}>
              <PlusIcon /> New call
            </button>
            <OpenDialog />
          </div>
        </div>
        <DraftList />
        <SampleList />
      </main>
    </>
  )
}
