import type { Editor } from '@call-timeline/core'
import type { AutosaveState, DraftSummary } from '@call-timeline/submit'
import type { AutosaveControl } from '@call-timeline/submit/react'
import { type ReactNode, useState } from 'react'
import { DownloadIcon } from '../shell/icons.tsx'
import { summariseCall } from './call-summary.ts'
import { downloadPayload } from './download.ts'

interface SaveStateProps {
  readonly autosave: AutosaveControl
  /** The save that the page was opened from. */
  readonly opened: Pick<DraftSummary, 'revision' | 'updatedAt'>
  readonly editor: Pick<Editor, 'toPayload'>
}

/** Whether the draft is kept; when it is not, why, and the ways to keep it after all. */
export function SaveState({ autosave, opened, editor }: SaveStateProps): ReactNode {
  const savedMs = useSavedMs(autosave.state, opened)
  const { state } = autosave
  if (state.phase !== 'failed') {
    return (
      <p className="app-save" role="status">
        {state.phase === 'saving' ? 'Saving…' : `Saved ${formatClock(savedMs)}`}
      </p>
    )
  }
  const isStale = state.failure.kind === 'stale'
  return (
    <div className="app-save" data-failed role="alert">
      <span className="app-save-words">
        <strong>Not saved.</strong> {state.failure.message}
      </span>
      {isStale ? (
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
      <button type="button" className="app-button" onClick={() => download(editor)}>
        <DownloadIcon /> Download
      </button>
    </div>
  )
}

function download(editor: SaveStateProps['editor']): void {
  const payload = editor.toPayload()
  downloadPayload(payload, summariseCall(payload).callId ?? '')
}

/** When the draft was last known to be kept. */
function useSavedMs(state: AutosaveState, opened: SaveStateProps['opened']): number {
  const revision = state.phase === 'saved' ? state.revision : undefined
  const [seen, setSeen] = useState({ revision: opened.revision, atMs: opened.updatedAt })
  if (revision === undefined || revision === seen.revision) return seen.atMs
  const next = { revision, atMs: Date.now() }
  setSeen(next)
  return next.atMs
}

function formatClock(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
}
