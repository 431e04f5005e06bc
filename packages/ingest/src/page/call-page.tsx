/** @jsxImportSource hono/jsx */
import type { Attempt, ReceivedCall } from '../store/received-call.ts'
import { AttemptTable } from './attempt-table.tsx'
import { Target } from './call-table.tsx'
import { curlCommand } from './curl-command.ts'
import { displayJson } from './display-json.ts'
import { size } from './format.ts'
import { Layout } from './layout.tsx'
import type { Markup } from './markup.ts'
import { DifferenceNote, placeOf } from './refusal-notes.tsx'

interface CallPageProps {
  readonly call: ReceivedCall
  /** The attempt whose errors and body are shown. */
  readonly shown: Attempt
  readonly payload: Uint8Array | undefined
  readonly origin: string
}

/** The page of one call: every attempt, and the errors and the body of one of them. */
export function CallPage({ call, shown, payload, origin }: CallPageProps): Markup {
  const name = call.callId ?? 'Without a call_id'
  return (
    <Layout title={`${name} · Local ingest endpoint`}>
      <header>
        <nav aria-label="Breadcrumb">
          <a href="/">All calls</a>
        </nav>
        <h1 class="id">{name}</h1>
      </header>
      <main class="sections">
        <section id="attempts" class="stack" data-live aria-label="Attempts">
          <dl>
            <dt>Target</dt>
            <dd>
              <Target call={call} />
            </dd>
            <dt>Id</dt>
            <dd>{call.id}</dd>
            <dt>Kept</dt>
            <dd>{call.storedBy === null ? 'no, every attempt was refused' : 'yes'}</dd>
          </dl>
          <DifferenceNote call={call} />
          <AttemptTable call={call} shown={shown} />
        </section>
        <Issues attempt={shown} />
        <Body call={call} attempt={shown} payload={payload} origin={origin} />
      </main>
    </Layout>
  )
}

function Issues({ attempt }: { attempt: Attempt }): Markup | null {
  const { reason, issues } = attempt
  if (reason === null && issues.length === 0) return null
  return (
    <section class="stack" aria-labelledby="issues-title">
      <h2 id="issues-title">{reason === null ? `Errors (${issues.length})` : 'Why it was refused'}</h2>
      <ul class="card issues">
        {reason === null ? null : <li>{reason}</li>}
        {issues.map((issue) => (
          <li>
            <span class="mono bad">{placeOf(issue)}</span> {issue.msg}{' '}
            <span class="mono quiet">{issue.type}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Body(props: Omit<CallPageProps, 'shown'> & { attempt: Attempt }): Markup {
  const { call, attempt, payload, origin } = props
  if (payload === undefined) {
    return (
      <section class="stack" aria-labelledby="body-title">
        <h2 id="body-title">Content</h2>
        <p class="quiet">It was not kept, since the request was turned away before it was read.</p>
      </section>
    )
  }
  const { text, shortened } = displayJson(payload)
  return (
    <>
      <section class="stack" aria-labelledby="body-title">
        <div class="bar">
          <h2 id="body-title">Content, {size(attempt.bytes)}</h2>
          <div class="chips">
            <button type="button" data-copy="body">
              Copy
            </button>
            <a class="button" href={`/api/local/attempts/${attempt.id}/payload`} download>
              Download
            </a>
          </div>
        </div>
        {shortened ? <p class="quiet">Only the beginning is shown. Download it to see all of it.</p> : null}
        <pre id="body" class="json" tabindex={0}>
          {text}
        </pre>
      </section>
      <section class="stack" aria-labelledby="curl-title">
        <div class="bar">
          <h2 id="curl-title">Send it again from a terminal</h2>
          <button type="button" data-copy="curl">
            Copy
          </button>
        </div>
        <pre id="curl" tabindex={0}>
          {curlCommand(origin, attempt.id, { workspaceId: call.workspaceId, agentId: attempt.agentId })}
        </pre>
      </section>
    </>
  )
}
