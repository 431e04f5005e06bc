import type { Editor } from '@call-timeline/core'
import type { AutosaveControl } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { DownloadIcon } from '../shell/icons.tsx'
import { summariseCall } from './call-summary.ts'
import { downloadPayload } from './download.ts'

interface SaveFailureProps {
  readonly autosave: AutosaveControl
  readonly editor: Pick<Editor, 'toPayload'>
}

/** Why the draft is not kept, and the ways to keep it after all; nothing while it is. */
export function SaveFailure({ autosave, editor }: SaveFailureProps): ReactNode {
  const { state } = autosave
  if (state.phase !== 'failed') return null
  const download = (): void => {
    const payload = editor.toPayload()
    downloadPayload(payload, summariseCall(payload).callId ?? '')
  }
  return (
    <div className="app-save-failure" role="alert">
      <p>
        <strong>Not saved.</strong> {state.failure.message}
      </p>
      {state.failure.kind === 'stale' ? (
        <>
          <button type="button" className="app-button" onClick={() => void autosave.keepMine()}>
            Keep what is here
          </button>
          <button type="button" className="app-button" onClick={() => location.reload()}>
            Reload
          </button>
        </>
      ) : (
        <button type="button" className="app-button" onClick={() => void autosave.flush()}>
          Try again
        </button>
      )}
      <button type="button" className="app-button" onClick={download}>
        <DownloadIcon /> Download
      </button>
    </div>
  )
}
