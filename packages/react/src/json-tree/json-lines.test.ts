import type { Json } from '@call-timeline/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonLines, openAtFirst, PAGE, ROOT_KEY } from './json-lines.ts'
import { jsonPreview } from './json-preview.ts'
import { jsonWeight } from './json-weight.ts'
import { maskedCopy } from './masking.ts'

const shown = (): boolean => false

/** As deep as nothing that is meant well. */
function nested(depth: number): Json {
  let value: Json = 'end'
  for (let level = 0; level < depth; level += 1) value = { in: value }
  return value
}

const anyJson = fc.jsonValue().map((value): Json => JSON.parse(JSON.stringify(value)))

describe('the lines of a value', () => {
  test('whatever it is, each place has a key of its own and stands among its siblings', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const lines = jsonLines(value, openAtFirst(value, shown), shown)
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
        expect(lines.length).toBeGreaterThan(0)
        for (const { position, setSize } of lines) expect(position).toBeLessThanOrEqual(setSize)
      }),
    )
  })

  test('a long list comes page by page', () => {
    const value = Array.from({ length: 1000 }, (_, index) => index)
    const first = jsonLines(value, new Map(), shown)
    expect(first).toHaveLength(PAGE + 1)
    expect(first.at(-1)).toMatchObject({ kind: 'more', hiddenCount: 900 })
    expect(jsonLines(value, new Map([[ROOT_KEY, 1000]]), shown)).toHaveLength(1000)
  })

  test('no more than a screen of lines is opened unasked, and nothing deep', () => {
    const wide = { a: Array.from({ length: 500 }, () => ({ b: [1, 2, 3] })), c: { d: { e: { f: 1 } } } }
    expect(jsonLines(wide, openAtFirst(wide, shown), shown).length).toBeLessThan(30)
    expect(jsonLines(nested(100_000), openAtFirst(nested(100_000), shown), shown).length).toBeLessThan(10)
  })

  test('a secret cannot be opened', () => {
    const value = { card: { number: '4242' } }
    const hides = (path: readonly (string | number)[]) => path[0] === 'card'
    const [line] = jsonLines(value, new Map([['4:card', PAGE]]), hides)
    expect(line).toMatchObject({ isHidden: true, entryCount: undefined, isOpen: false })
    expect(jsonLines(value, openAtFirst(value, hides), hides)).toHaveLength(1)
  })

  test('keys of the object prototype are data like others', () => {
    const value: Json = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}')
    const lines = jsonLines(value, openAtFirst(value, shown), shown)
    expect(lines.map((line) => line.kind === 'entry' && line.name)).toEqual(['__proto__', 'x', 'constructor'])
  })
})

describe('a value on one line', () => {
  test('reads like what it is', () => {
    expect(jsonPreview({ day: 'Thursday', limit: 2, slots: [{ at: '9:00' }] }, shown)).toBe(
      'day: "Thursday", limit: 2, slots: [{at: "9:00"}]',
    )
    expect([jsonPreview({}, shown), jsonPreview([], shown), jsonPreview('a\n b', shown)]).toEqual([
      '{}',
      '[]',
      'a b',
    ])
  })

  test('is short, whatever the value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(jsonPreview(value, shown, [], 40).length).toBeLessThanOrEqual(41)
      }),
    )
    expect(jsonPreview(nested(100_000), shown).length).toBeLessThan(60)
    expect(jsonPreview('x'.repeat(1_000_000), shown).length).toBeLessThan(130)
  })
})

test('weighing is close to the length of the text, stops at its limit, and knows no depth that is too deep', () => {
  const value = { list: Array.from({ length: 2000 }, (_, id) => ({ id, name: `Item ${id}` })) }
  const text = JSON.stringify(value).length
  expect(jsonWeight(value, 1e9)).toBeGreaterThan(text * 0.8)
  expect(jsonWeight(value, 1e9)).toBeLessThan(text * 1.3)
  expect(jsonWeight(value, 500)).toBe(500)
  expect(jsonWeight(nested(100_000), 1e9)).toBeGreaterThan(400_000)
})

describe('a masked copy', () => {
  test('is the value itself where nothing is hidden', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(maskedCopy(value, shown)).toEqual(value)
      }),
    )
  })

  test('keeps an own __proto__ key a key', () => {
    const copy = maskedCopy(JSON.parse('{"__proto__": {"polluted": 1}}'), shown)
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":1}}')
  })

  test('gives nothing away of what is too deep to look at', () => {
    expect(JSON.stringify(maskedCopy(nested(100_000), shown))).not.toContain('end')
  })
})
