import type { CallDraft } from '@call-timeline/schema'
import { deleteDB } from 'idb'
import { afterEach, expect, test } from 'vitest'
import { createSubmissionLedger } from '../ledger/submission-ledger.ts'
import { createDraftStore } from './draft-store.ts'

const NAME = 'drafts-of-a-test'
const LEDGER = 'sent-of-a-test'

afterEach(async () => {
  await deleteDB(NAME)
  await deleteDB(LEDGER)
})

const draftOf = (wire: CallDraft['wire']): CallDraft => ({
  version: 1,
  wire,
  sidecar: { segments: [], suppressions: [] },
})

test('a browser gives back a draft exactly as it was, keys called __proto__ and half characters included', async () => {
  const text = '{"__proto__":{"a":null},"text":"\\ud800","list":[1e21,-1.5,"",{}]}'
  const before = createDraftStore({ name: NAME })
  expect(await before.save({ id: 'd', title: 't', draft: draftOf(JSON.parse(text)) }, 0)).toEqual({
    status: 'ok',
    revision: 1,
  })
  before.close()
  const after = createDraftStore({ name: NAME })
  const loaded = await after.load('d')
  after.close()
  expect(JSON.stringify(loaded.ok && loaded.value?.draft.wire)).toBe(JSON.stringify(JSON.parse(text)))
})

test('of two tabs that save at once exactly one wins', async () => {
  const [mine, theirs] = [createDraftStore({ name: NAME }), createDraftStore({ name: NAME })]
  const draft = draftOf({})
  const results = await Promise.all([
    mine.save({ id: 'd', title: 'mine', draft }, 0),
    theirs.save({ id: 'd', title: 'theirs', draft }, 0),
  ])
  mine.close()
  theirs.close()
  expect(results.map(({ status }) => status).toSorted()).toEqual(['ok', 'stale'])
})

test('what may have arrived is still known after the page is opened again', async () => {
  const before = createSubmissionLedger({ name: LEDGER })
  await before.begin('here', 'call-1', 'aa')
  before.close()
  const after = createSubmissionLedger({ name: LEDGER })
  const entry = await after.begin('here', 'call-1', 'aa')
  const proven = await entry.settle({
    ok: true,
    receipt: { callId: 'call-1', outcome: 'already_exists', attempts: 1, requestId: '' },
  })
  after.close()
  expect(proven).toBe(true)
})
