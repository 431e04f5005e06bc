import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import type { CallDraft } from '@call-timeline/schema'
import fc from 'fast-check'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftStore } from './draft-store.ts'

const draftOf = (wire: CallDraft['wire']): CallDraft => ({
  version: 1,
  wire,
  sidecar: { segments: [], suppressions: [] },
})
const input = (id: string, wire: CallDraft['wire'] = { call_id: id }) => ({
  id,
  title: id,
  draft: draftOf(wire),
})

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a draft', () => {
  it('is there again after a reload, exactly as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json().map((text) => JSON.parse(text)),
        async (wire) => {
          vi.stubGlobal('indexedDB', new IDBFactory())
          const before = createDraftStore({ now: () => 5 })
          expect(await before.save(input('d1', wire), 0)).toEqual({ status: 'ok', revision: 1 })
          before.close()
          const loaded = await createDraftStore().load('d1')
          expect(loaded).toEqual({
            ok: true,
            value: { id: 'd1', title: 'd1', updatedAt: 5, revision: 1, draft: draftOf(wire) },
          })
        },
      ),
      { numRuns: 50, examples: [[JSON.parse('{"__proto__":{"a":null}}')], [['\ud800', 1e21, '']]] },
    )
  })

  it('is not written over by a tab that has not seen the last save', async () => {
    const mine = createDraftStore()
    const theirs = createDraftStore()
    await mine.save(input('d1', { call_id: 'first' }), 0)
    expect(await theirs.save(input('d1', { call_id: 'theirs' }), 1)).toEqual({ status: 'ok', revision: 2 })
    expect(await mine.save(input('d1', { call_id: 'mine' }), 1)).toEqual({ status: 'stale', current: 2 })
    expect(await mine.load('d1')).toMatchObject({ value: { draft: { wire: { call_id: 'theirs' } } } })
  })

  it('does not come back by a late save once it is removed', async () => {
    const store = createDraftStore()
    await store.save(input('d1'), 0)
    await store.remove('d1')
    expect(await store.save(input('d1'), 1)).toEqual({ status: 'stale', current: 0 })
    expect(await store.load('d1')).toEqual({ ok: true, value: undefined })
  })

  it('lets two tabs save at once, and exactly one of them wins', async () => {
    const store = createDraftStore()
    const other = createDraftStore()
    const results = await Promise.all([store.save(input('d1'), 0), other.save(input('d1'), 0)])
    expect(results.map(({ status }) => status).sort()).toEqual(['ok', 'stale'])
  })
})

describe('the list', () => {
  it('has the newest first and no content', async () => {
    let now = 1
    const store = createDraftStore({ now: () => now++ })
    await store.save(input('a'), 0)
    await store.save(input('b'), 0)
    await store.save(input('a'), 1)
    expect(await store.list()).toEqual({
      ok: true,
      value: [
        { id: 'a', title: 'a', updatedAt: 3, revision: 2 },
        { id: 'b', title: 'b', updatedAt: 2, revision: 1 },
      ],
    })
  })
})

describe('storage that refuses', () => {
  it('says that there is no room, and keeps what was there', async () => {
    const store = createDraftStore()
    await store.save(input('d1', { call_id: 'kept' }), 0)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await store.save(input('d1', { call_id: 'lost' }), 1)).toMatchObject({
      status: 'failed',
      failure: { kind: 'quota' },
    })
    expect(await store.load('d1')).toMatchObject({
      value: { revision: 1, draft: { wire: { call_id: 'kept' } } },
    })
  })

  it('says that this page has no storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const store = createDraftStore()
    const failure = { kind: 'unavailable', message: expect.stringContaining('Download') }
    expect(await store.save(input('d1'), 0)).toEqual({ status: 'failed', failure })
    expect(await store.list()).toEqual({ ok: false, failure })
    expect(await store.load('d1')).toEqual({ ok: false, failure })
    expect(await store.remove('d1')).toEqual({ ok: false, failure })
  })

  it('does not hand out a draft that it cannot read', async () => {
    const store = createDraftStore({ name: 'drafts' })
    await store.save(input('d1'), 0)
    await (await openDB('drafts', 1)).put('contents', { version: 99 }, 'd1')
    expect(await store.load('d1')).toMatchObject({ ok: false, failure: { kind: 'unreadable' } })
  })
})
