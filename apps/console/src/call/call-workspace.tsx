import { CallEditor, useCallEditor } from '@call-timeline/react'
import type { StoredDraft } from '@call-timeline/submit'
import { useAutosave, useSubmitCall } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { useDraftStore } from '../drafts/draft-store-context.tsx'
import { ENDPOINT } from '../endpoint/endpoint.ts'
import { OpenDialog } from '../open/open-dialog.tsx'
import { Header } from '../shell/header.tsx'
import { useTitle } from '../shell/use-title.ts'
import { SaveFailure } from './save-failure.tsx'
import { SaveStatus } from './save-status.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useUrlView } from './use-url-view.ts'

/** The editor of one draft, which saves itself and can be submitted. */
export function CallWorkspace({ stored }: { stored: StoredDraft }): ReactNode {
  const store = useDraftStore()
  const editor = useCallEditor({ draft: stored.draft })
  const autosave = useAutosave({ editor, store, id: stored.id, revision: stored.revision })
  const submit = useSubmitCall({ editor, endpoint: ENDPOINT })
  const heldFor = store.failureOf(stored.id)
  useLeaveWarning(autosave.state.phase === 'failed' || heldFor !== undefined)
  useTitle(stored.title)
  const view = useUrlView()

  return (
    <div className="app-call">
      <Header>
        <h1 className="app-call-title" dir="auto">
          {stored.title}
        </h1>
        <SaveStatus state={autosave.state} opened={stored} isHeld={heldFor !== undefined} />
        <OpenDialog />
      </Header>
      <SaveFailure autosave={autosave} editor={editor} heldFor={heldFor} />
      <main className="app-call-main">
        {/* The parts begin at the third level. */}
        <h2 className="app-visually-hidden">Timeline</h2>
        <CallEditor editor={editor} submit={submit} viewState={view.state} onViewState={view.tell} />
      </main>
    </div>
  )
}
