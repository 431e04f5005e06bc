import type { Json } from '@call-timeline/schema'
import { anyJson } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonEqual } from '../../json/json-equal.ts'
import { applyChanges } from './apply-changes.ts'
import { diffJson } from './diff-json.ts'
import { createFingerprints } from './fingerprint.ts'
import { type JsonChange, reverseChange } from './json-change.ts'

function said(left: Json, right: Json): readonly string[] {
  return diffJson(left, right).changes.map(
    ({ kind, leftPath, rightPath }) => `${kind} ${leftPath.join('.')} ${rightPath.join('.')}`,
  )
}

/** A value and one that was made of it by a few edits, so that they have much in common. */
const related: fc.Arbitrary<readonly [Json, Json]> = fc
  .tuple(fc.array(anyJson(), { maxLength: 8 }), fc.array(fc.tuple(fc.nat(8), fc.nat(2), anyJson())))
  .map(([items, edits]) => {
    const edited = [...items]
    for (const [at, removed, item] of edits) edited.splice(at, removed, item)
    return [
      { list: items, same: 1 },
      { list: edited, same: 1 },
    ] as const
  })

describe('the difference of two JSON values', () => {
  it.each<[string, Json, Json, readonly string[]]>([
    ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, ['changed b b']],
    ['a key that went and one that came', { a: 1 }, { b: 1 }, ['removed a a', 'added b b']],
    ['another kind of value', { a: '1' }, { a: 1 }, ['type_changed a a']],
    ['null in place of nothing', {}, { a: null }, ['added a a']],
    ['an inserted item', [1, 2, 3], [1, 9, 2, 3], ['added 1 1']],
    ['a removed item', ['a', 'b', 'c'], ['a', 'c'], ['removed 1 1']],
    ['an item in place of another', [1, 2, 3], [1, 7, 3], ['changed 1 1']],
    [
      'a change within an item that moved up',
      [{ id: 'x' }, { id: 'y', n: 1 }],
      [{ id: 'y', n: 2 }],
      ['removed 0 0', 'changed 1.n 0.n'],
    ],
    ['the order of keys', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }, []],
    ['a prototype', JSON.parse('{"__proto__":1}'), {}, ['removed __proto__ __proto__']],
  ])('says %s by path', (_, left, right, expected) => {
    expect(said(left, right)).toEqual(expected)
  })

  it('made on the left gives the right, and reversed the other way round', () => {
    fc.assert(
      fc.property(fc.oneof(related, fc.tuple(anyJson(), anyJson())), ([left, right]) => {
        const { changes, more } = diffJson(left, right, { limit: Number.POSITIVE_INFINITY })
        expect(more).toBe(0)
        expect(jsonEqual(applyChanges(left, changes), right)).toBe(true)
        expect(jsonEqual(applyChanges(right, changes.map(reverseChange)), left)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same with the sides changed over', () => {
    fc.assert(
      fc.property(related, ([left, right]) => {
        // What is inserted where something went may be said before or after it.
        const keys = (changes: readonly JsonChange[]) =>
          changes
            .map(({ kind, ...each }) => [
              kind,
              kind === 'added' ? each.rightPath : each.leftPath,
              each.left,
              each.right,
            ])
            .map((each) => JSON.stringify(each))
            .toSorted()
        expect(keys(diffJson(right, left).changes)).toEqual(
          keys(diffJson(left, right).changes.map(reverseChange)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('is made in any part, one change at a time', () => {
    const left = { a: 1, list: [{ id: 1, x: 1 }, { id: 2 }] }
    const right = { list: [{ id: 0 }, { id: 1, x: 2, y: 3 }], b: 2 }
    const { changes } = diffJson(left, right)
    const one = (text: string): Json | undefined =>
      applyChanges(
        left,
        changes.filter(({ rightPath }) => rightPath.join('.') === text),
      )
    expect(one('list.0')).toEqual({ a: 1, list: [{ id: 0 }, { id: 1, x: 1 }, { id: 2 }] })
    expect(one('list.1.y')).toEqual({ a: 1, list: [{ id: 1, x: 1, y: 3 }, { id: 2 }] })
    expect(one('list.2')).toEqual({ a: 1, list: [{ id: 1, x: 1 }] })
    expect(one('a')).toEqual({ list: left.list })
  })

  it('says how many changes a limit left out', () => {
    const left = Array.from({ length: 50 }, (_, index) => index)
    const right = left.map((item) => item + 100)
    const { changes, more } = diffJson(left, right, { limit: 20 })
    expect([changes.length, more]).toEqual([20, 30])
  })

  it('takes any depth and any length', () => {
    const nested = (core: string): Json =>
      JSON.parse(`${'[{"a":'.repeat(20_000)}${core}${'}]'.repeat(20_000)}`)
    const [change, ...others] = diffJson(nested('1'), nested('2')).changes
    expect(others).toEqual([])
    expect(change?.leftPath).toHaveLength(60)
    expect(diffJson(nested('1'), nested('1')).changes).toEqual([])

    const long = Array.from({ length: 100_000 }, (_, index) => ({ index, rest: index % 7 }))
    const other = long.map(({ index, rest }) => ({ index: index + 0.5, rest: rest + 1 }))
    const diff = diffJson(long, other)
    expect(diff.changes.length + diff.more).toBeGreaterThanOrEqual(100_000)
  })
})

describe('a fingerprint', () => {
  it('is equal for equal values and other for others', () => {
    const { of } = createFingerprints()
    fc.assert(
      fc.property(anyJson(), anyJson(), (a, b) => {
        expect(of(a) === of(b)).toBe(jsonEqual(a, b))
        expect(of(JSON.parse(JSON.stringify(a)))).toBe(of(a))
      }),
    )
    expect(of(5)).not.toBe(of(-5))
    expect(of([1, 2])).not.toBe(of([2, 1]))
    expect(of(Number.NaN)).toBe(of(Number.NaN))
  })
})
