import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import type { Editor, SubmitState } from '@call-timeline/core'
import { createIngest, createMemoryStore, type IngestStore } from '@call-timeline/ingest'
import { createCallProxy, createSecret } from '@call-timeline/proxy'
import { isJsonObject, type Json } from '@call-timeline/schema'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSubmitClient, type SubmitClient } from '../client/submit-client.ts'
import { openEditor, setCall, validCall } from '../testing/open-editor.ts'
import { useSubmitCall } from './use-submit-call.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  cleanup()
})

/** What `npm start` runs, without a network: the page's client, the proxy and the local ingest endpoint. */
function localServer(): { readonly client: SubmitClient; readonly store: IngestStore } {
  const store = createMemoryStore()
  const ingest = createIngest({ store, keys: ['local-key'] })
  const proxy = createCallProxy({
    upstream: {
      baseUrl: 'http://127.0.0.1:4010',
      apiKey: createSecret('local-key'),
      kind: 'local',
      fetch: (input, init) => ingest.fetch(new Request(input, init)),
    },
    authorize: () => ({ actor: { id: 'test' }, targets: 'listed' }),
    targets: [{ workspaceId: 1, agents: ['corner-bakery'] }],
    retry: { attempts: 0 },
  })
  const client = createSubmitClient({
    endpoint: 'http://127.0.0.1:4000/api/calls',
    // A browser names the page's origin; Node does not.
    headers: { 'sec-fetch-site': 'same-origin' },
    fetch: (input, init) => proxy.fetch(new Request(input, init)),
  })
  return { client, store }
}

function withCall(fields: { readonly [key: string]: Json }): Editor {
  return openEditor({ ...(isJsonObject(validCall) ? validCall : {}), ...fields })
}

function start(editor: Editor, server = localServer()) {
  const queries = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </StrictMode>
  )
  const seen: SubmitState[] = []
  const hook = renderHook(
    () => {
      const controller = useSubmitCall({ editor, client: server.client })
      seen.push(controller.state)
      return controller
    },
    { wrapper },
  )
  const submit = async (): Promise<SubmitState | undefined> => {
    const from = seen.length
    act(() => hook.result.current.submit())
    const ended = () => {
      const states = seen.slice(from)
      const sending = states.findIndex(({ phase }) => phase === 'sending')
      return sending < 0 ? undefined : states.slice(sending).find(({ phase }) => phase !== 'sending')
    }
    await waitFor(() => expect(ended()).toBeDefined())
    return ended()
  }
  return { ...server, hook, submit }
}

describe('a call on its way through the proxy to the local endpoint', () => {
  it('is told where it will go', async () => {
    const { hook } = start(openEditor())
    await waitFor(() =>
      expect(hook.result.current.info).toMatchObject({
        target: { workspaceId: 1, agentId: 'corner-bakery' },
        upstream: { kind: 'local', host: '127.0.0.1:4010' },
      }),
    )
  })

  it('arrives, and a second time is known to be there already', async () => {
    const { submit } = start(openEditor())
    expect(await submit()).toMatchObject({
      phase: 'accepted',
      contentProven: true,
      receipt: { outcome: 'created', callId: 'call-1' },
    })
    expect(await submit()).toMatchObject({
      phase: 'accepted',
      contentProven: true,
      receipt: { outcome: 'already_exists' },
    })
  })

  it('is not taken for stored when only its id is there, with other content', async () => {
    const editor = openEditor()
    const { submit } = start(editor)
    await submit()
    act(() => setCall(editor, 'call_type', 'phone_call'))
    expect(await submit()).toMatchObject({ contentProven: false, receipt: { outcome: 'already_exists' } })
  })

  it('is refused with each error on the segment that it speaks of, wherever that has moved', async () => {
    const editor = withCall({
      transcript_with_tool_calls: [
        { role: 'agent', text: 'Good morning.', start_ms: 0, end_ms: 900 },
        { role: 'user', text: 'No time at all.' },
      ],
    })
    const [, untimed] = editor.order()
    const { submit } = start(editor)
    const sent = submit()
    act(() => {
      editor.commit('Add before', (tx) => {
        const first = tx.segment(tx.order()[0] ?? '')
        const [position] = tx.positionsAfter(undefined, 1)
        if (first !== undefined && position !== undefined) tx.put({ ...first, id: tx.newId(), position })
      })
    })
    expect(await sent).toMatchObject({ phase: 'failed', problem: { code: 'validation_failed' } })
    const reported = editor.problems.all().filter(({ source }) => source === 'server')
    expect(reported).toMatchObject([{ segmentId: untimed, severity: 'error' }])
    expect(editor.indexOf(untimed ?? '')).toBe(2)
  })

  it('is in doubt when the connection breaks, and known as this very content afterwards', async () => {
    const { submit } = start(withCall({ call_id: 'call-9--dropx1' }))
    expect(await submit()).toMatchObject({ phase: 'failed', problem: { inDoubt: true, retryable: true } })
    expect(await submit()).toMatchObject({ phase: 'accepted', contentProven: true })
  })

  it('tells a refused key from a fault of the call', async () => {
    const { submit } = start(withCall({ call_id: 'call-9--401' }))
    expect(await submit()).toMatchObject({
      phase: 'failed',
      problem: { code: 'upstream_auth', retryable: false },
    })
  })

  it('is asked to wait as long as the endpoint asks', async () => {
    const { submit } = start(withCall({ call_id: 'call-9--429' }))
    expect(await submit()).toMatchObject({
      phase: 'failed',
      problem: { code: 'rate_limited', retryAfterMs: 30_000 },
    })
  })
})
