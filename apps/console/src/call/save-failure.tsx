import type { Editor } from '@call-timeline/core'
import type { StorageFailure } from '@call-timeline/submit'
import type { AutosaveControl } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { DownloadIcon } from '../shell/icons.tsx'
import { summariseCall } from './call-summary.ts'
import { downloadPayload } from './download.ts'

interface SaveFailureProps {
  readonly autosave: AutosaveControl
  readonly editor: Pick<Editor, 'toPayload'>
  /** Why what was opened is held by this page alone; undefined when it is kept. */
  readonly heldFor: StorageFailure | undefined
}

/** Why the draft is not kept, and the ways to keep it after all; nothing while it is. */
export function SaveFailure({ autosave, editor, heldFor }: SaveFailureProps): ReactNode {
  const { state } = autosave
  const failure = state.phase === 'failed' ? state.failure : heldFor
  if (failure === undefined) return null
  const download = (): void => {
    const payload = editor.toPayload()
    downloadPayload(payload, summariseCall(payload).callId ?? '')
  }
  return (
    <div className="app-save-failure" role="alert">
      <p>
        <strong>Not saved.</strong> {failure.message}
      </p>
      {failure.kind === 'stale' ? (
        <>
          <button type="button" className="app-button" onClick={() => void autosave.keepMine()}>
            Keep what is here
          </button>
          <button type="button" className="app-button" onClick={() => location.reload()}>
            Reload
          </button>
        </>
      ) : null}
      {failure.kind !== 'stale' && state.phase === 'failed' ? (
        <button type="button" className="app-button" onClick={() => void autosave.flush()}>
          Try again
        </button>
      ) : null}
      <button type="button" className="app-button" onClick={download}>
        <DownloadIcon /> Download
      </button>
    </div>
  )
}
