import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SubmitAnswer } from '../client/submit-client.ts'
import { createSubmissionLedger } from './submission-ledger.ts'

const duplicate: SubmitAnswer = {
  ok: true,
  receipt: { callId: 'call-1', outcome: 'already_exists', attempts: 1, requestId: '' },
}
const created: SubmitAnswer = {
  ok: true,
  receipt: { callId: 'call-1', outcome: 'created', attempts: 1, requestId: '' },
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('the ledger', () => {
  it('knows after a reload what may have arrived before it', async () => {
    const before = createSubmissionLedger()
    await before.begin('here', 'call-1', 'aa')
    before.close()
    const after = createSubmissionLedger()
    expect(await (await after.begin('here', 'call-1', 'aa')).settle(duplicate)).toBe(true)
  })

  it('keeps endpoints and calls apart', async () => {
    const ledger = createSubmissionLedger()
    await (await ledger.begin('here', 'call-1', 'aa')).settle(created)
    expect(await (await ledger.begin('there', 'call-1', 'aa')).settle(duplicate)).toBe(false)
    expect(await (await ledger.begin('here', 'call-2', 'aa')).settle(duplicate)).toBe(false)
    expect(await (await ledger.begin('here', 'call-1', 'aa')).settle(duplicate)).toBe(true)
  })

  it('proves nothing about a call that once left without a note', async () => {
    const ledger = createSubmissionLedger()
    await ledger.begin('here', 'call-1', 'aa')
    await ledger.begin(undefined, 'call-1', 'bb')
    expect(await (await ledger.begin('here', 'call-1', 'aa')).settle(duplicate)).toBe(false)
  })

  it('does without storage, and then only a fresh creation is proof', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const ledger = createSubmissionLedger()
    expect(await (await ledger.begin('here', 'call-1', 'aa')).settle(created)).toBe(true)
    expect(await (await ledger.begin('here', 'call-1', 'aa')).settle(duplicate)).toBe(false)
  })

  it('keeps digests, never content', async () => {
    const ledger = createSubmissionLedger({ name: 'sent' })
    await ledger.begin('here', 'call-1', 'aa')
    const { openDB } = await import('idb')
    const [record] = await (await openDB('sent', 1)).getAll('sent')
    expect(record).toEqual({
      possiblyDelivered: [{ id: expect.any(String), digest: 'aa' }],
      stored: undefined,
      foreign: false,
    })
  })
})
