import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { longCall, shortCall } from '../testing/payloads.ts'
import { readViewParams, writeViewParams } from './view-params.ts'
import { readViewState, refsOf, segmentsOf, type ViewState } from './view-state.ts'

const state: ViewState = {
  selection: [
    { id: 'a/ü&=', index: 2, startMs: 2900 },
    { id: 'b', index: 4 },
  ],
  timeMs: 5230,
  filters: {
    rule: 'all',
    of: [
      { rule: 'role', is: ['agent'] },
      { rule: 'problem', severities: ['error'] },
    ],
  },
  tab: 'problems',
}

describe('a view', () => {
  test('comes back from an address as it was written, beside what else stands there', () => {
    const written = writeViewParams(new URLSearchParams('utm=1'), state)
    expect(readViewParams(new URLSearchParams(written.toString()))).toEqual(state)
    expect(written.get('utm')).toBe('1')
    expect(writeViewParams(written, {}).toString()).toBe('utm=1')
  })

  test('is read from whatever an address holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), fc.string(), (value, one, other) => {
        expect(readViewState(readViewState(value))).toEqual(readViewState(value))
        readViewParams(new URLSearchParams({ t: one, select: other, filter: one, tab: other }))
      }),
    )
    expect(
      readViewState({ timeMs: Number.NaN, tab: 3, filters: { rule: 'eval' }, selection: 'all' }),
    ).toEqual({})
    expect(readViewState({ selection: [{ id: 'x', index: -1 }, null, { id: 7, index: 0 }] })).toEqual({})
  })
})

describe('the segments of a link', () => {
  test('are found by id, wherever they stand now', () => {
    const editor = openEditor(shortCall)
    const refs = refsOf(editor, ['s3'])
    editor.commit('Take out', (tx) => tx.remove('s1'))
    expect(segmentsOf(editor, refs)).toEqual({ ids: ['s3'], missing: 0 })
  })

  test('are found by place and time in a payload that was opened anew', () => {
    const refs = refsOf(openEditor(shortCall), ['s3']).map((ref) => ({ ...ref, id: 'from-another-day' }))
    expect(segmentsOf(openEditor(shortCall), refs)).toEqual({ ids: ['s3'], missing: 0 })
  })

  test('that are gone are counted, and nothing else is taken for them', () => {
    const editor = openEditor(shortCall)
    const refs = refsOf(editor, ['s3', 's8'])
    editor.commit('Take out', (tx) => tx.remove('s3'))
    expect(segmentsOf(editor, refs)).toEqual({ ids: ['s8'], missing: 1 })
  })

  test('are so many that an address can hold them', () => {
    const editor = openEditor(longCall(2000))
    const written = writeViewParams(new URLSearchParams(), { selection: refsOf(editor, editor.order()) })
    expect(written.toString().length).toBeLessThan(2000)
  })
})
