import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IngestStore } from '../store/ingest-store.ts'
import { arrivalOf, REFUSED } from './arrival.ts'

/** What every store promises, whatever it keeps things in. */
export function describeStorePromises(name: string, open: () => Promise<IngestStore>): void {
  describe(`${name} keeps its promises`, () => {
    let store: IngestStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('keeps the first accepted body and calls the same body a duplicate of it', async () => {
      const first = await store.record(arrivalOf('a'))
      const second = await store.record(arrivalOf('a'))
      expect(first).toEqual({ id: first.id, status: 201, outcome: 'stored' })
      expect(second).toEqual({ id: first.id, status: 409, outcome: 'duplicate_same' })
    })

    it('says when a duplicate carries other content, and still keeps the first', async () => {
      const { id } = await store.record(arrivalOf('first'))
      const { outcome } = await store.record(arrivalOf('second'))
      expect(outcome).toBe('duplicate_different')
      const call = await store.find(id)
      const kept = await store.payload(call?.storedBy ?? -1)
      expect(new TextDecoder().decode(kept)).toBe('first')
    })

    it('stores a call that was refused before, under the id that it had then', async () => {
      const refused = await store.record(arrivalOf('bad', { verdict: REFUSED, agentId: 'wrong-agent' }))
      const stored = await store.record(arrivalOf('good'))
      expect(refused).toEqual({ id: stored.id, status: 422, outcome: 'refused' })
      const call = await store.find(stored.id)
      expect(call?.agentId).toBe('corner-bakery')
      expect(call?.attempts.map(({ status }) => status)).toEqual([422, 201])
      expect(call?.storedBy).toBe(call?.attempts[1]?.id)
    })

    it('gives back the issues and the reason of a refusal', async () => {
      const { id } = await store.record(arrivalOf('a', { verdict: REFUSED, rehearsal: '--500' }))
      const [attempt] = (await store.find(id))?.attempts ?? []
      expect(attempt).toMatchObject({
        outcome: 'refused',
        reason: null,
        issues: [{ type: 'missing', loc: ['body', 'call_type'], msg: 'Field required' }],
        rehearsal: '--500',
        hasPayload: true,
        receivedAt: 1_767_261_600_000,
        bytes: 1,
        digest: 'digest of a',
      })
    })

    it('keeps the same call_id of two workspaces apart', async () => {
      const here = await store.record(arrivalOf('a'))
      const there = await store.record(arrivalOf('a', { workspaceId: 8 }))
      expect(there.outcome).toBe('stored')
      expect(there.id).not.toBe(here.id)
    })

    it('takes requests without a call_id each for itself', async () => {
      const one = await store.record(arrivalOf('a', { callId: null, verdict: REFUSED }))
      const other = await store.record(arrivalOf('a', { callId: null, verdict: REFUSED }))
      expect(other.id).not.toBe(one.id)
      expect((await store.find(one.id))?.attempts).toHaveLength(1)
      expect((await store.find(other.id))?.attempts).toHaveLength(1)
    })

    it('lists the call with the newest attempt first', async () => {
      await store.record(arrivalOf('a', { callId: 'one' }))
      await store.record(arrivalOf('b', { callId: 'two' }))
      await store.record(arrivalOf('a', { callId: 'one' }))
      const ids = (await store.list(10)).map(({ callId }) => callId)
      expect(ids).toEqual(['one', 'two'])
      expect((await store.list(1)).map(({ attempts }) => attempts.length)).toEqual([2])
      expect(await store.countCalls()).toBe(2)
    })

    it('does not hand out a body that was not kept, even if another attempt sent the same', async () => {
      await store.record(arrivalOf('a'))
      const { id } = await store.record(arrivalOf('a', { callId: 'other', payload: null, verdict: REFUSED }))
      const [attempt] = (await store.find(id))?.attempts ?? []
      expect(attempt?.hasPayload).toBe(false)
      expect(await store.payload(attempt?.id ?? -1)).toBeUndefined()
    })

    it('gives back bodies byte for byte', async () => {
      const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x7b])
      const { id } = await store.record(arrivalOf('x', { payload: bytes }))
      const [attempt] = (await store.find(id))?.attempts ?? []
      expect(await store.payload(attempt?.id ?? -1)).toEqual(bytes)
    })

    it('counts the attempts of one call', async () => {
      expect(await store.countAttempts(7, 'bakery-0417')).toBe(0)
      await store.record(arrivalOf('a', { verdict: REFUSED }))
      await store.record(arrivalOf('a'))
      await store.record(arrivalOf('a', { workspaceId: 8 }))
      expect(await store.countAttempts(7, 'bakery-0417')).toBe(2)
    })

    it('names the agents that calls were stored for', async () => {
      await store.record(arrivalOf('a', { callId: 'one', agentId: 'night-desk' }))
      await store.record(arrivalOf('b', { callId: 'two', agentId: 'corner-bakery' }))
      await store.record(arrivalOf('c', { callId: 'three', agentId: 'mistyped', verdict: REFUSED }))
      expect(await store.agents(7)).toEqual(['corner-bakery', 'night-desk'])
      expect(await store.agents(8)).toEqual([])
    })

    it('stores one of many that arrive at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.record(arrivalOf('a'))))
      expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1)
      expect(await store.countAttempts(7, 'bakery-0417')).toBe(20)
    })

    it('forgets everything when told to, and does not give an id twice', async () => {
      const before = await store.record(arrivalOf('a'))
      await store.clear()
      expect(await store.list(10)).toEqual([])
      expect(await store.find(before.id)).toBeUndefined()
      const after = await store.record(arrivalOf('a'))
      expect(after.outcome).toBe('stored')
      expect(after.id).not.toBe(before.id)
    })
  })
}
