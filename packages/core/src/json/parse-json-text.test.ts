import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatJson, parseJsonText } from './parse-json-text.ts'

describe('JSON that a person wrote', () => {
  it.each([
    ['', 1, 1, 'no text'],
    ['{\n  "a": 1,\n}', 2, 9, 'one too many'],
    ['[1,,2]', 1, 4, 'before this comma'],
    ["{'a': 1}", 1, 2, 'straight double quotes'],
    ['{\u201ca\u201d: 1}', 1, 2, 'straight double quotes'],
    ['{\r\n"a": 1\r\n"b": 2}', 3, 1, 'comma is missing'],
    ['{a: 1}', 1, 2, 'name has to stand in double quotes'],
    ['{"a" 1}', 1, 6, 'colon'],
    ['{"a": True}', 1, 7, 'Write true'],
    ['{"a": 01}', 1, 7, 'start with 0'],
    ['{"a": .5}', 1, 7, 'number'],
    ['{"a": [1}', 1, 9, 'list is not closed'],
    ['{"a": 1', 1, 8, 'object is not closed'],
    ['{"a": "x', 1, 7, 'not closed on its line'],
    ['{} {}', 1, 4, 'ends before'],
    ['// hi\n{}', 1, 1, 'no comments'],
    ['{"a": "\\q"}', 1, 7, 'backslash'],
  ])('names the fault in %j', (text, line, column, words) => {
    const result = parseJsonText(text)
    expect(result).toMatchObject({ ok: false, error: { line, column } })
    expect(result.ok ? '' : result.error.message).toContain(words)
  })

  it('says where the fault is in the very text, also behind a byte order mark', () => {
    const result = parseJsonText('\ufeff[1 2]')
    expect(result).toMatchObject({ ok: false, error: { offset: 4, column: 4 } })
  })

  it('keeps every key, __proto__ too', () => {
    const text = '{"__proto__":{"a":1},"b":2}'
    const result = parseJsonText(text)
    expect(result.ok && formatJson(result.value)).toBe(JSON.stringify(JSON.parse(text), null, 2))
    expect(result.ok && Object.keys(result.value ?? {})).toEqual(['__proto__', 'b'])
  })

  it('comes back from its printed form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = parseJsonText(formatJson(JSON.parse(JSON.stringify(value))))
        expect(result).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) })
      }),
    )
  })

  it('is either parsed or given a place within it, whatever it is', () => {
    const scraps = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      "'",
      '1',
      'true',
      ' ',
      '\n',
      '\\',
      '//',
    )
    fc.assert(
      fc.property(
        fc.array(scraps).map((parts) => parts.join('')),
        (text) => {
          const result = parseJsonText(text)
          if (result.ok) return
          expect(result.error.offset).toBeGreaterThanOrEqual(0)
          expect(result.error.offset).toBeLessThanOrEqual(text.length)
          expect(result.error.message).not.toBe('')
        },
      ),
    )
  })
})
