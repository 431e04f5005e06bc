import { mutatedCall, validCall } from '@call-timeline/testing'
import { CONTRACT_CASES } from '@call-timeline/testing/contract-cases'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violationsOfCall } from '../rules/contract/check-contract.ts'
import committed from './create-call.schema.json' with { type: 'json' }
import { createCallJsonSchema } from './create-call-json-schema.ts'

// strictTypes and strictRequired would refuse the timing rule, which names what its siblings define.
const validate = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(createCallJsonSchema())

/** What JSON Schema cannot say: an order of two numbers, well-formed text, a number too large to be whole. */
const BEYOND = ['timestamps in mixed units, milliseconds then seconds', 'text with a lone surrogate']

describe('the JSON Schema of a call', () => {
  it('is the committed file; `pnpm run json-schema` writes it', () => {
    expect(committed).toEqual(createCallJsonSchema())
  })

  it.each(CONTRACT_CASES.filter(({ name }) => !BEYOND.includes(name)))('$name', ({ payload, valid }) => {
    expect(validate(payload)).toBe(valid)
  })

  it.each(BEYOND)('lets through, since it cannot be said: %s', (name) => {
    expect(validate(CONTRACT_CASES.find((known) => known.name === name)?.payload)).toBe(true)
  })

  it('takes every valid call', () => {
    fc.assert(fc.property(validCall(), (call) => validate(call)))
  })

  it('refuses what the rules refuse, in the hands of a validator that is not ours', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(mutatedCall(), (payload) => {
        const sayable = violationsOfCall(payload).filter(
          ({ type, rule }) =>
            rule !== 'call_order' && type !== 'string_unicode' && type !== 'int_parsing_size',
        )
        expect(validate(payload)).toBe(sayable.length === 0)
      }),
      { numRuns: 300 },
    )
  })
})
