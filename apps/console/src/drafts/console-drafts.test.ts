import 'fake-indexeddb/auto'
import type { CallDraft } from '@call-timeline/schema'
import { createDraftStore } from '@call-timeline/submit'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { consoleDrafts } from './console-drafts.ts'

const draft: CallDraft = {
  version: 1,
  wire: { call_id: 'a', transcript_with_tool_calls: [] },
  sidecar: { segments: [], suppressions: [], origin: 'bakery.json' },
}

function refuseStorage(): void {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Not in a private window.', 'SecurityError')
    },
  })
}

describe('consoleDrafts', () => {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('lists a draft under the name of what it was opened from, whatever else it is called', async () => {
    const drafts = consoleDrafts(createDraftStore())
    await drafts.save({ id: 'd', title: 'call-0017', draft }, 0)
    expect(await drafts.list()).toMatchObject({ ok: true, value: [{ id: 'd', title: 'bakery.json' }] })
  })

  it('holds a new draft that storage refuses, and says that it was refused', async () => {
    refuseStorage()
    const drafts = consoleDrafts(createDraftStore())
    const saved = await drafts.save({ id: 'd', title: '', draft }, 0)
    expect(saved).toMatchObject({ status: 'failed', failure: { kind: 'unavailable' } })
    expect(await drafts.load('d')).toMatchObject({ ok: true, value: { revision: 0, draft } })
  })

  it('holds what was edited after storage began to refuse, and keeps it once it takes it again', async () => {
    const working = indexedDB
    const inner = createDraftStore()
    const drafts = consoleDrafts(inner)
    await drafts.save({ id: 'd', title: '', draft }, 0)
    inner.close()
    refuseStorage()
    const edited = { ...draft, wire: { call_id: 'b' } }
    expect(await drafts.save({ id: 'd', title: '', draft: edited }, 1)).toMatchObject({ status: 'failed' })
    expect(await drafts.load('d')).toMatchObject({ ok: true, value: { revision: 1, draft: edited } })
    expect(drafts.failureOf('d')?.kind).toBe('unavailable')

    vi.stubGlobal('indexedDB', working)
    expect(await drafts.load('d')).toMatchObject({ ok: true, value: { revision: 2, draft: edited } })
    expect(drafts.failureOf('d')).toBeUndefined()
  })

  it('never puts an older content in the place of a newer one, however late the older save fails', async () => {
    const refusal = { kind: 'unavailable', message: 'Not in a private window.' } as const
    const fail: (() => void)[] = []
    const drafts = consoleDrafts({
      ...createDraftStore(),
      save: () =>
        new Promise((resolve) => {
          fail.push(() => resolve({ status: 'failed', failure: refusal }))
        }),
    })
    const refuseNext = async (): Promise<() => void> => {
      await vi.waitFor(() => expect(fail).not.toHaveLength(0))
      return fail.shift() ?? (() => undefined)
    }
    const first = drafts.save({ id: 'd', title: '', draft }, 0)
    ;(await refuseNext())()
    await first
    const loading = drafts.load('d')
    const refuseOld = await refuseNext()
    const edited = { ...draft, wire: { call_id: 'b' } }
    const saving = drafts.save({ id: 'd', title: '', draft: edited }, 0)
    ;(await refuseNext())()
    await saving
    refuseOld()
    expect(await loading).toMatchObject({ ok: true, value: { draft: edited } })
    const again = drafts.load('d')
    ;(await refuseNext())()
    expect(await again).toMatchObject({ ok: true, value: { draft: edited } })
  })

  it('forgets what it holds once that is removed', async () => {
    refuseStorage()
    const drafts = consoleDrafts(createDraftStore())
    await drafts.save({ id: 'd', title: '', draft }, 0)
    await drafts.remove('d')
    expect(await drafts.load('d')).toMatchObject({ ok: false })
  })

  it('does not know a draft that nobody has made', async () => {
    expect(await consoleDrafts(createDraftStore()).load('nothing-here')).toEqual({
      ok: true,
      value: undefined,
    })
  })
})
