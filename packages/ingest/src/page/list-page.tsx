/** @jsxImportSource hono/jsx */
import type { ReceivedCall } from '../store/received-call.ts'
import { CallTable } from './call-table.tsx'
import { count } from './format.ts'
import { Layout } from './layout.tsx'
import type { Markup } from './markup.ts'
import { RehearsalHelp } from './rehearsal-help.tsx'

interface ListPageProps {
  readonly calls: readonly ReceivedCall[]
  /** How many there are, whether or not they are listed. */
  readonly total: number
  readonly origin: string
  readonly takesAnyKey: boolean
}

/** The page of what has arrived. */
export function ListPage({ calls, total, origin, takesAnyKey }: ListPageProps): Markup {
  return (
    <Layout title="Local ingest endpoint">
      <header>
        <h1>Local ingest endpoint</h1>
        <p class="quiet">
          It answers as the real one does. What arrives stays on this machine: <code>{origin}</code>
        </p>
      </header>
      <main class="stack">
        <div id="calls" class="stack" data-live>
          <div class="bar">
            <h2>{total === 0 ? 'Nothing has arrived yet' : `${count(total, 'call')}, newest first`}</h2>
            {total === 0 ? null : (
              <form method="post" action="/clear" data-confirm="Forget every call that has arrived?">
                <button id="clear" type="submit">
                  Clear all
                </button>
              </form>
            )}
          </div>
          {total === 0 ? <Empty origin={origin} takesAnyKey={takesAnyKey} /> : <CallTable calls={calls} />}
          {calls.length < total ? (
            <p class="quiet">The newest {calls.length} are listed. Clear all to start afresh.</p>
          ) : null}
        </div>
        <RehearsalHelp />
      </main>
    </Layout>
  )
}

function Empty({ origin, takesAnyKey }: Pick<ListPageProps, 'origin' | 'takesAnyKey'>): Markup {
  return (
    <div class="card empty">
      <p>
        Submit a call in the console, or point your own integration here,{' '}
        {takesAnyKey ? 'with any key:' : 'with a key that this endpoint was given:'}
      </p>
      <pre tabindex={0}>{`TUNER_BASE_URL=${origin}
TUNER_API_KEY=${takesAnyKey ? 'local' : '…'}
TUNER_WORKSPACE_ID=1
TUNER_AGENT_ID=my-agent`}</pre>
      <p class="quiet">This page shows it as soon as it arrives.</p>
    </div>
  )
}
