import type { Json, JsonObject } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import { segmentsOf } from '../../records/payload-shape.ts'
import { callWith, countingIds, openEditor } from '../../testing/open-editor.ts'
import { cleanCall } from '../presets/clean-call.ts'
import { estimateWords, retimeFromHere, synthesiseSelection } from './retime-commands.ts'

const REPORTED = { role: 'user', text: 'Hello?', start_ms: 1000, end_ms: 1600 }
const UNTIMED = { role: 'agent', text: 'Good morning, how can I help?', mine: { kept: true } }
const LATER = { role: 'user', text: 'Yes.', start_ms: 9000, end_ms: 9500 }

function rows(editor: Editor): readonly JsonObject[] {
  return (segmentsOf(editor.toPayload()) ?? []).filter(isObject)
}

function select(editor: Editor, ...places: readonly number[]): void {
  editor.selection.set(places.flatMap((place) => editor.order()[place] ?? []))
}

const reasonOf = (result: { ok: boolean; reason?: string }) => result.reason ?? ''

describe('giving times to untimed rows', () => {
  it('puts a turn behind what comes before it, with words, and is one step back', () => {
    const editor = openEditor(callWith(REPORTED, UNTIMED, LATER))
    const before = editor.toPayload()
    select(editor, 1)
    expect(editor.run(synthesiseSelection, undefined)).toEqual({ ok: true })
    const [, turn] = rows(editor)
    expect(turn).toMatchObject({ start_ms: 2500, mine: { kept: true } })
    expect(turn?.words).toHaveLength(6)
    expect(editor.segment(editor.order()[1] ?? '')).toMatchObject({ provenance: 'derived' })
    editor.history.undo()
    expect(editor.toPayload()).toEqual(before)
  })

  it('hurries it where little time is left, and leaves what has a time alone', () => {
    const editor = openEditor(callWith(REPORTED, UNTIMED, { ...LATER, role: 'agent', start_ms: 4000 }))
    select(editor, 0, 1, 2)
    editor.run(synthesiseSelection, undefined)
    const [first, turn, last] = rows(editor)
    expect(first).toEqual(REPORTED)
    expect(last?.start_ms).toBe(4000)
    expect(segmentSpan(turn ?? null)?.endMs).toBeLessThanOrEqual(4001)
  })

  it('says why it cannot', () => {
    const editor = openEditor(callWith(REPORTED))
    expect(reasonOf(editor.can(synthesiseSelection, undefined))).toMatch(/Select/)
    select(editor, 0)
    expect(reasonOf(editor.can(synthesiseSelection, undefined))).toMatch(/has a time already/)
  })
})

describe('computing times from here on', () => {
  const draft = cleanCall.build({ newId: countingIds('d'), now: () => 1_760_000_000_000 })
  const open = (): Editor => openEditor(draft.wire, { draft })

  it('changes nothing in a call that was computed so', () => {
    const editor = open()
    select(editor, 0)
    editor.run(retimeFromHere, undefined)
    expect(rows(editor)).toEqual((segmentsOf(draft.wire) ?? []).filter(isObject))
  })

  it('leaves every row above, and whatever was reported or pinned, as it was', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), (from, pinnedAt) => {
        const editor = open()
        const pinned = editor.order()[pinnedAt] ?? ''
        const record = editor.segment(pinned)
        if (record) editor.commit('Pin', (tx) => tx.put({ ...record, pinned: true }))
        const before = rows(editor)
        select(editor, Math.min(from, before.length - 1))
        editor.run(retimeFromHere, undefined)
        const after = rows(editor)
        expect(after.slice(0, from)).toEqual(before.slice(0, from))
        expect(after[pinnedAt]).toEqual(before[pinnedAt])
        expect(after.map(withoutTimes)).toEqual(before.map(withoutTimes))
        editor.history.undo()
        expect(rows(editor)).toEqual(before)
      }),
    )
  })

  it('says so when there is nothing that it may move', () => {
    const editor = openEditor(callWith(REPORTED, LATER))
    expect(reasonOf(editor.can(retimeFromHere, undefined))).toMatch(/Select/)
    select(editor, 0)
    expect(reasonOf(editor.can(retimeFromHere, undefined))).toMatch(/stay as they are/)
  })
})

describe('estimating the words of a turn', () => {
  it('fills its span, which stays reported', () => {
    const editor = openEditor(callWith(REPORTED, { ...LATER, text: 'Yes, please do.' }))
    select(editor, 1)
    expect(editor.run(estimateWords, undefined)).toEqual({ ok: true })
    const [, turn] = rows(editor)
    expect(turn).toMatchObject({ start_ms: 9000, end_ms: 9500 })
    expect(turn?.words).toMatchObject([
      { word: 'Yes,', start_ms: 9000 },
      { word: 'please' },
      { end_ms: 9500 },
    ])
    const record = editor.segment(editor.order()[1] ?? '')
    expect(record?.provenance).toBe('reported')
    expect(record?.words.map((word) => word.provenance)).toEqual(['derived', 'derived', 'derived'])
  })

  it('says why it cannot', () => {
    const editor = openEditor(callWith(UNTIMED, { ...LATER, text: '…' }))
    select(editor, 0)
    expect(reasonOf(editor.can(estimateWords, undefined))).toMatch(/has a time and no words/)
    select(editor, 1)
    expect(reasonOf(editor.can(estimateWords, undefined))).toMatch(/Nothing is said/)
  })
})

it('anything in a call is refused or works, and comes back by one undo', () => {
  const value = fc.jsonValue() as fc.Arbitrary<Json>
  const keys = fc.constantFrom('role', 'text', 'start_ms', 'end_ms', 'words', 'tool', 'node', '__proto__')
  const row = fc
    .tuple(
      fc.constantFrom('user', 'agent', 'agent_function', 'agent_result', 'node_transition', 'x'),
      fc.array(fc.tuple(keys, value), { maxLength: 4 }),
    )
    .map(([role, entries]): Json => Object.fromEntries([...entries, ['role', role]]))
  fc.assert(
    fc.property(fc.array(fc.oneof(row, value), { minLength: 1, maxLength: 8 }), fc.nat(7), (list, at) => {
      for (const command of [synthesiseSelection, retimeFromHere, estimateWords]) {
        const editor = openEditor(callWith(...list))
        select(editor, at % list.length)
        const before = JSON.stringify(editor.toPayload())
        if (editor.run(command, undefined).ok) editor.history.undo()
        expect(JSON.stringify(editor.toPayload())).toBe(before)
      }
    }),
  )
})

function withoutTimes(row: JsonObject): unknown {
  const { start_ms, end_ms, duration_ms, words, tool, ...rest } = row
  const { start_ms: from, end_ms: until, ...named } = isObject(tool) ? tool : {}
  const tokens = Array.isArray(words) ? words.map((word) => (isObject(word) ? word.word : null)) : null
  return { ...rest, tool: named, words: tokens }
}
