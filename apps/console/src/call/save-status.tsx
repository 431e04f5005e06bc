import type { AutosaveState, DraftSummary } from '@call-timeline/submit'
import { type ReactNode, useState } from 'react'

interface SaveStatusProps {
  readonly state: AutosaveState
  /** The save that the page was opened from. */
  readonly opened: Pick<DraftSummary, 'revision' | 'updatedAt'>
  /** What was opened is newer than that save and held by this page alone. */
  readonly isHeld: boolean
}

/** Whether the draft is kept, in two words. */
export function SaveStatus({ state, opened, isHeld }: SaveStatusProps): ReactNode {
  const savedMs = useSavedMs(state, opened)
  const isOpened = state.phase === 'saved' && state.revision === opened.revision
  const phase = isHeld && isOpened ? 'failed' : state.phase
  return (
    <p className="app-save" role="status" data-phase={phase}>
      {wording(phase, savedMs)}
    </p>
  )
}

function wording(phase: AutosaveState['phase'], savedMs: number): string {
  switch (phase) {
    case 'saved':
      return `Saved ${new Date(savedMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}`
    case 'untouched':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'failed':
      return 'Not saved'
  }
}

/** When the draft was last known to be kept; epoch ms. */
function useSavedMs(state: AutosaveState, opened: SaveStatusProps['opened']): number {
  const revision = state.phase === 'saved' ? state.revision : undefined
  const [seen, setSeen] = useState({ revision: opened.revision, atMs: opened.updatedAt })
  if (revision === undefined || revision === seen.revision) return seen.atMs
  const next = { revision, atMs: Date.now() }
  setSeen(next)
  return next.atMs
}
