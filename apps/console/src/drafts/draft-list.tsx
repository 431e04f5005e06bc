import type { DraftSummary } from '@call-timeline/submit'
import { useDrafts } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ageOf, countOf, formatLength } from '../shell/format.ts'
import { BinIcon } from '../shell/icons.tsx'
import { useNow } from '../shell/use-now.ts'
import { type DraftStatus, useDraftStatus } from './draft-status.ts'
import { useDraftStore } from './draft-store-context.tsx'
import { type Removal, useRemoveDraft } from './use-remove-draft.ts'

/** The drafts of this browser, newest first; nothing at all while there are none. */
export function DraftList(): ReactNode {
  const { drafts, failure, refresh } = useDrafts({ store: useDraftStore() })
  const { remove, isPending } = useRemoveDraft(refresh)
  const nowMs = useNow()
  if (failure === undefined && (drafts === undefined || drafts.length === 0)) return null
  return (
    <section className="app-section" aria-labelledby="drafts-title">
      <h2 id="drafts-title">Drafts</h2>
      {failure === undefined ? null : (
        <p className="app-state" role="alert">
          {failure.message} Calls can still be opened here; they last until this page is closed.
        </p>
      )}
      <ul className="app-rows">
        {drafts?.map((draft) => (
          <DraftRow key={draft.id} draft={draft} nowMs={nowMs} onRemove={isPending ? undefined : remove} />
        ))}
      </ul>
    </section>
  )
}

interface DraftRowProps {
  readonly draft: DraftSummary
  readonly nowMs: number
  /** Undefined while another draft is being removed. */
  readonly onRemove: ((draft: Removal) => void) | undefined
}

function DraftRow({ draft, nowMs, onRemove }: DraftRowProps): ReactNode {
  const status = useDraftStatus(draft)
  const saved = new Date(draft.updatedAt)
  return (
    <li className="app-row">
      <div className="app-row-words">
        <Link className="app-row-link" dir="auto" href={`/call/${encodeURIComponent(draft.id)}`}>
          {draft.title}
        </Link>
        <p className="app-row-facts">{status === undefined ? '…' : <Facts status={status} />}</p>
      </div>
      {status === undefined ? null : <Standing {...status} />}
      <time className="app-row-age" dateTime={saved.toISOString()} title={saved.toLocaleString()}>
        {ageOf(draft.updatedAt, nowMs)}
      </time>
      <button
        type="button"
        className="app-button"
        data-kind="icon"
        aria-label={`Delete the draft ${draft.title}`}
        title="Delete this draft"
        disabled={onRemove === undefined}
        onClick={() => onRemove?.(draft)}
      >
        <BinIcon />
      </button>
    </li>
  )
}

function Facts({ status }: { status: DraftStatus }): ReactNode {
  const { callId, durationMs, turns } = status.summary
  return (
    <>
      {callId === undefined ? null : <code className="app-row-id">{callId}</code>}
      <span>{countOf(turns, 'turn')}</span>
      {durationMs === undefined ? null : <span>{formatLength(durationMs)}</span>}
    </>
  )
}

function Standing({ errors, warnings }: Pick<DraftStatus, 'errors' | 'warnings'>): ReactNode {
  if (errors > 0) return <Chip tone="error">{countOf(errors, 'error')}</Chip>
  if (warnings > 0) return <Chip tone="warning">{countOf(warnings, 'warning')}</Chip>
  return <span className="app-chip">Ready to send</span>
}

function Chip({ tone, children }: { tone: 'error' | 'warning'; children: ReactNode }): ReactNode {
  return (
    <span className="app-chip" data-tone={tone}>
      {children}
    </span>
  )
}
