import { describe, expect, it } from 'vitest'
import { sha256Hex } from './digest.ts'
import { freezePayload } from './frozen-payload.ts'

describe('freezePayload', () => {
  it('has the SHA-256 of exactly the bytes that go out', async () => {
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    const frozen = await freezePayload({ payload: { call_id: 'a' }, segmentIds: [] })
    expect(new TextDecoder().decode(frozen.bytes)).toBe('{"call_id":"a"}')
    expect(frozen.digest).toBe(await sha256Hex(frozen.bytes))
  })

  it('keeps a key called __proto__', async () => {
    const { bytes } = await freezePayload({ payload: JSON.parse('{"__proto__":{"a":1}}'), segmentIds: [] })
    expect(new TextDecoder().decode(bytes)).toBe('{"__proto__":{"a":1}}')
  })

  it('does not follow a list of segment ids that changes later', async () => {
    const segmentIds = ['a', 'b']
    const frozen = await freezePayload({ payload: {}, segmentIds })
    segmentIds.reverse()
    expect(frozen.snapshot.segmentIds).toEqual(['a', 'b'])
  })

  it.each([[{ call_id: 4 }], [[]], [null], ['call-1']])('has no call id for %j', async (payload) => {
    expect((await freezePayload({ payload, segmentIds: [] })).callId).toBeUndefined()
  })
})
