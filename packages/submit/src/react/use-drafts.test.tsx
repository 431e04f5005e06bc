import type { Editor } from '@call-timeline/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftStore, type DraftStore } from '../drafts/draft-store.ts'
import { openEditor, setCall } from '../testing/open-editor.ts'
import { useAutosave } from './use-autosave.ts'
import { useDraft } from './use-draft.ts'
import { useDrafts } from './use-drafts.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  cleanup()
})

const wrapper = ({ children }: { children: ReactNode }) => (
  <StrictMode>
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  </StrictMode>
)
let queries = new QueryClient()
beforeEach(() => {
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
})

const mount = (editor: Editor, store: DraftStore) =>
  renderHook(
    () => ({
      autosave: useAutosave({ editor, store, id: 'd1', debounceMs: 1 }),
      list: useDrafts({ store }),
    }),
    { wrapper },
  )

describe('drafts', () => {
  it('keeps what is edited, and it is there after a reload', async () => {
    const editor = openEditor()
    const { result, unmount } = mount(editor, createDraftStore())
    expect(result.current.autosave.state).toEqual({ phase: 'untouched' })
    act(() => setCall(editor, 'call_type', 'phone_call'))
    await waitFor(() => expect(result.current.autosave.state).toEqual({ phase: 'saved', revision: 1 }))
    unmount()

    queries = new QueryClient()
    const store = createDraftStore()
    const loaded = renderHook(() => useDraft({ store, id: 'd1' }), { wrapper })
    expect(loaded.result.current).toEqual({ status: 'loading' })
    await waitFor(() =>
      expect(loaded.result.current).toMatchObject({
        status: 'loaded',
        draft: { revision: 1, title: 'call-1', draft: { wire: { call_type: 'phone_call' } } },
      }),
    )
  })

  it('saves what is left when the editor is closed', async () => {
    const editor = openEditor()
    const store = createDraftStore()
    const { unmount } = mount(editor, store)
    act(() => setCall(editor, 'call_type', 'phone_call'))
    unmount()
    await waitFor(async () =>
      expect(await store.load('d1')).toMatchObject({
        value: { draft: { wire: { call_type: 'phone_call' } } },
      }),
    )
  })

  it('saves at once when the page is hidden', async () => {
    const editor = openEditor()
    const store = createDraftStore()
    const { result } = renderHook(() => useAutosave({ editor, store, id: 'd1' }), { wrapper })
    act(() => setCall(editor, 'call_type', 'phone_call'))
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await waitFor(() => expect(result.current.state).toEqual({ phase: 'saved', revision: 1 }))
  })

  it('lists a draft once it is saved, and no longer once it is removed', async () => {
    const editor = openEditor()
    const { result } = mount(editor, createDraftStore())
    await waitFor(() => expect(result.current.list.drafts).toEqual([]))
    act(() => setCall(editor, 'call_type', 'phone_call'))
    await waitFor(() => expect(result.current.list.drafts).toMatchObject([{ id: 'd1', title: 'call-1' }]))
    act(() => result.current.list.remove('d1'))
    await waitFor(() => expect(result.current.list.drafts).toEqual([]))
  })

  it('says so when there is no such draft', async () => {
    const store = createDraftStore()
    const { result } = renderHook(() => useDraft({ store, id: 'gone' }), { wrapper })
    await waitFor(() => expect(result.current).toEqual({ status: 'missing' }))
  })

  it('says why when this page has no storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const editor = openEditor()
    const { result } = mount(editor, createDraftStore())
    act(() => setCall(editor, 'call_type', 'phone_call'))
    await waitFor(() =>
      expect(result.current.autosave.state).toMatchObject({
        phase: 'failed',
        failure: { kind: 'unavailable' },
      }),
    )
    expect(result.current.list.failure).toMatchObject({ kind: 'unavailable' })
  })
})
