import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { arrivalOf } from '../testing/arrival.ts'
import { describeStorePromises } from '../testing/store-promises.ts'
import { openLibsqlStore } from './libsql-store.ts'

let folder: string
let files = 0
const newFile = (): string => `file:${join(folder, `ingest-${++files}.db`)}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'call-timeline-ingest-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeStorePromises('the database in memory', () => openLibsqlStore(':memory:'))
describeStorePromises('the database in a file', () => openLibsqlStore(newFile()))

it('still has everything after a restart', async () => {
  const file = newFile()
  const before = await openLibsqlStore(file)
  const { id } = await before.record(arrivalOf('a'))
  await before.close()

  const after = await openLibsqlStore(file)
  const call = await after.find(id)
  expect(call?.callId).toBe('bakery-0417')
  expect(new TextDecoder().decode(await after.payload(call?.storedBy ?? -1))).toBe('a')
  expect((await after.record(arrivalOf('a'))).outcome).toBe('duplicate_same')
  await after.close()
})

it('lets two processes write to one file', async () => {
  const file = newFile()
  const one = await openLibsqlStore(file)
  const other = await openLibsqlStore(file)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).record(arrivalOf('a'))),
  )
  expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1)
  expect(await one.countAttempts(7, 'bakery-0417')).toBe(20)
  await one.close()
  await other.close()
})

it('says what to do with a file that a newer version wrote', async () => {
  const file = newFile()
  const client = createClient({ url: file })
  await client.execute('PRAGMA user_version = 99')
  client.close()
  await expect(openLibsqlStore(file)).rejects.toThrow(/newer version.*move the file away/)
})
