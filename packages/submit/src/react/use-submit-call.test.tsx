import type { Editor } from '@call-timeline/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alreadyThere, created, fakeProxy, info } from '../testing/fake-proxy.ts'
import { openEditor, setCall } from '../testing/open-editor.ts'
import { useSubmitCall } from './use-submit-call.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  cleanup()
})

function setup(editor: Editor = openEditor()) {
  const proxy = fakeProxy()
  const queries = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </StrictMode>
  )
  const hook = renderHook(() => useSubmitCall({ editor, client: proxy.client }), { wrapper })
  const submit = async () => {
    act(() => hook.result.current.submit())
    await waitFor(() => expect(proxy.waiting()).toBe(1))
  }
  const settle = async (response: Response | 'lost') => {
    act(() => proxy.answer(response))
    await waitFor(() => expect(hook.result.current.state.phase).not.toBe('sending'))
    return hook.result.current.state
  }
  return { editor, proxy, hook, submit, settle }
}

describe('useSubmitCall', () => {
  it('says where the call goes', async () => {
    const { hook } = setup()
    await waitFor(() => expect(hook.result.current.info).toEqual(info))
    expect(hook.result.current.state).toEqual({ phase: 'idle' })
  })

  it('shows the receipt, until it is put out of sight', async () => {
    const { hook, submit, settle } = setup()
    await submit()
    expect(hook.result.current.state).toEqual({ phase: 'sending', sinceMs: expect.any(Number) })
    expect(await settle(created())).toMatchObject({
      phase: 'accepted',
      contentProven: true,
      receipt: { callId: 'call-1', outcome: 'created' },
    })
    act(() => hook.result.current.dismiss())
    await waitFor(() => expect(hook.result.current.state).toEqual({ phase: 'idle' }))
  })

  it('sends once, however often it is asked to while sending', async () => {
    const { hook, proxy, submit, settle } = setup()
    await submit()
    act(() => {
      hook.result.current.submit()
      hook.result.current.submit()
    })
    await settle(created())
    expect(proxy.received).toHaveLength(1)
  })

  it('sends what the call was when it was submitted, whatever is edited meanwhile', async () => {
    const editor = openEditor()
    const before = JSON.stringify(editor.toPayload())
    const { proxy, hook, settle } = setup(editor)
    act(() => {
      hook.result.current.submit()
      setCall(editor, 'call_type', 'phone_call')
    })
    await waitFor(() => expect(proxy.waiting()).toBe(1))
    act(() => setCall(editor, 'call_status', 'call_ended'))
    await settle(created())
    expect(proxy.received).toEqual([before])
  })

  it('knows an "already there" as this very content after a lost answer', async () => {
    const { submit, settle } = setup()
    await submit()
    expect(await settle('lost')).toMatchObject({
      phase: 'failed',
      problem: { code: 'network_in_doubt', inDoubt: true },
    })
    await submit()
    expect(await settle(alreadyThere())).toMatchObject({ phase: 'accepted', contentProven: true })
  })

  it('does not claim an edited call to be there when only its id is', async () => {
    const { editor, submit, settle } = setup()
    await submit()
    await settle(created())
    act(() => setCall(editor, 'call_type', 'phone_call'))
    await submit()
    expect(await settle(alreadyThere())).toMatchObject({ phase: 'accepted', contentProven: false })
  })

  it('stops waiting when it is told to, and says that the call may still arrive', async () => {
    const { hook, submit } = setup()
    await submit()
    act(() => hook.result.current.cancel())
    await waitFor(() =>
      expect(hook.result.current.state).toMatchObject({
        phase: 'failed',
        problem: { code: 'aborted', inDoubt: true },
      }),
    )
  })

  it('can send again after a failure', async () => {
    const { proxy, submit, settle } = setup()
    await submit()
    await settle(new Response('', { status: 502 }))
    await submit()
    expect(await settle(created())).toMatchObject({ phase: 'accepted' })
    expect(proxy.received).toHaveLength(2)
  })
})
