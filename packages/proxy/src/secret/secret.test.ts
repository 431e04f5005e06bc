import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { createSecret } from './secret.ts'

const KEY = 'tr_api_CANARY'

it('is told only when asked for', () => {
  expect(createSecret(KEY).reveal()).toBe(KEY)
})

const PRINTERS: readonly [string, (secret: object) => string][] = [
  ['text', String],
  ['a template', (secret) => `${secret}`],
  ['JSON', (secret) => JSON.stringify(secret)],
  ['JSON of what holds it', (secret) => JSON.stringify({ options: { secret } })],
  ['a log', (secret) => inspect(secret)],
  ['a deep log', (secret) => inspect({ a: { secret } }, { depth: 9, showHidden: true })],
  ['an error', (secret) => new Error(`failed with ${secret}`).message],
  ['its values', (secret) => JSON.stringify(Object.values(secret).map(String))],
]

it.each(PRINTERS)('is not told as %s', (_, print) => {
  const printed = print(createSecret(KEY))
  expect(printed).not.toContain('CANARY')
})

it.each(['', ' ', `${KEY}\n`, `${KEY}\r\nx: y`, `“${KEY}”`, `${KEY} ${KEY}`, `${KEY}ключ`, `${KEY}\u0000`])(
  'refuses %j when it is made, without repeating it',
  (text) => {
    expect(() => createSecret(text)).toThrow(/Copy it again/)
    expect(() => createSecret(text)).not.toThrow(/CANARY/)
  },
)
