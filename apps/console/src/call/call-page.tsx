import { useDraft } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { useDraftStore } from '../drafts/draft-store-context.tsx'
import { LonelyPage, WayOut } from '../shell/lonely-page.tsx'
import { CallWorkspace } from './call-workspace.tsx'
import { OpeningPage } from './opening-page.tsx'

/** One open call: its draft is read, and then edited until the page is left. */
export default function CallPage({ draftId }: { draftId: string }): ReactNode {
  const draft = useDraft({ store: useDraftStore(), id: draftId })
  switch (draft.status) {
    case 'loaded':
      return <CallWorkspace stored={draft.draft} />
    case 'loading':
      return <OpeningPage />
    case 'missing':
      return (
        <LonelyPage title="No such draft">
          <h1>This draft is not here</h1>
          <p>
            It was deleted, or it was made in another browser: drafts are kept in the browser that they were
            made in.
          </p>
          <WayOut />
        </LonelyPage>
      )
    case 'failed':
      return (
        <LonelyPage title="Draft not read">
          <h1>This draft could not be read</h1>
          <p role="alert">{draft.failure.message}</p>
          <WayOut />
        </LonelyPage>
      )
  }
}
