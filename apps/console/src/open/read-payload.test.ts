import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPayload } from './read-payload.ts'

describe('readPayload', () => {
  it('gives back every JSON value unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        expect(readPayload(text)).toEqual({ ok: true, json: JSON.parse(text) })
      }),
    )
  })

  it('keeps an own __proto__ key', () => {
    const read = readPayload('{"__proto__": {"polluted": true}}')
    expect(read.ok && Object.keys(Object(read.json))).toEqual(['__proto__'])
  })

  it('takes a file that begins with a byte order mark', () => {
    expect(readPayload('\uFEFF{"call_id": "a"}')).toEqual({ ok: true, json: { call_id: 'a' } })
  })

  it.each([
    ['{"call_id": "a",\n  oops}', 'It is not JSON: line 2, column 3: invalid symbol.'],
    ['{"a": 1,}', 'It is not JSON: line 1, column 9: property name expected.'],
    ['Agent: good morning', 'It is not JSON: line 1, column 1: invalid symbol.'],
    ['[1, 2', 'It is not JSON: line 1, column 6: close bracket expected.'],
    ['// note\n{}', 'It is not JSON: line 1, column 1: invalid comment token.'],
    [' \n', 'There is nothing in it.'],
  ])('says what is wrong with %j and where', (text, message) => {
    expect(readPayload(text)).toEqual({ ok: false, message })
  })
})
