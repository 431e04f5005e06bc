import { CallEditor, useCallEditor } from '@call-timeline/react'
import type { StoredDraft } from '@call-timeline/submit'
import { useAutosave, useSubmitCall } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { useDraftStore } from '../drafts/draft-store-context.tsx'
import { ENDPOINT } from '../endpoint/endpoint.ts'
import { useOpenCall } from '../open/use-open-call.ts'
import { Header } from '../shell/header.tsx'
import { useTitle } from '../shell/use-title.ts'
import { SaveState } from './save-state.tsx'

/** The editor of one draft, which saves itself and can be submitted. */
export function CallWorkspace({ stored }: { stored: StoredDraft }): ReactNode {
  const store = useDraftStore()
  const editor = useCallEditor({ draft: stored.draft })
  const autosave = useAutosave({ editor, store, id: stored.id, revision: stored.revision })
  const submit = useSubmitCall({ editor, endpoint: ENDPOINT })
  const open = useOpenCall()
  useTitle(stored.title)

  return (
    <div className="app-call">
      <Header>
        <h1 className="app-call-title" dir="auto">
          {stored.title}
        </h1>
        <SaveState autosave={autosave} opened={stored} editor={editor} />
      </Header>
      <main className="app-call-main">
        <CallEditor editor={editor} submit={submit} onOpen={open.payload} />
      </main>
    </div>
  )
}
