import fc from 'fast-check'
import { expect, it } from 'vitest'
import { restOf, withRest } from './rest-of-object.ts'

const KNOWN = ['ai_models', 'usage_token']
const key = fc.oneof(fc.constantFrom(...KNOWN, '__proto__', 'constructor'), fc.string())
const object = fc
  .array(fc.tuple(key, fc.jsonValue()))
  .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries))))

it('puts an unchanged rest back into the same object', () => {
  fc.assert(
    fc.property(object, (whole) => {
      expect(withRest(whole, KNOWN, restOf(whole, KNOWN)) ?? {}).toEqual(whole)
    }),
  )
})

it('leaves the known keys alone whatever the rest becomes', () => {
  fc.assert(
    fc.property(object, object, (whole, other) => {
      const rest = restOf(other, KNOWN)
      const changed = withRest(whole, KNOWN, rest)
      expect(restOf(changed, KNOWN)).toEqual(rest)
      for (const name of KNOWN) expect(changed?.[name]).toEqual(whole[name])
    }),
  )
})
