import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@call-timeline/schema'
import { segmentSpan, wordSpan } from '@call-timeline/schema/convert'
import { surroundingsOf } from '@call-timeline/schema/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallOutline, OutlineLine, OutlinePause, OutlineTool, OutlineTurn } from '../outline/outline.ts'
import { countingIds } from '../testing/open-editor.ts'
import { synthesise } from './synthesise.ts'

const SAID = [
  'Hello.',
  'Yes, please',
  'What is my balance? It was 45.20.',
  '今日はとても良い天気です。',
  '👍',
  '',
]
const text = fc.constantFrom(...SAID)
const role = fc.constantFrom<'user' | 'agent'>('user', 'agent')
const turn = fc
  .record({ kind: fc.constant('turn'), role, text, isCut: fc.boolean(), beforeEndMs: fc.nat(900) })
  .map(({ kind, role, text, isCut, beforeEndMs }): OutlineTurn => {
    return { kind, role, text, ...(isCut ? { cut: { tail: 'and so on', beforeEndMs } } : {}) }
  })
const tool = fc.record({ durationMs: fc.nat(6000), hasAnswer: fc.boolean() }).map(
  ({ durationMs, hasAnswer }): OutlineTool => ({
    kind: 'tool',
    name: 'look_up',
    ...(hasAnswer ? { answer: { status: 'ok', result: {}, durationMs } } : {}),
  }),
)
const pause = fc.integer({ min: -3000, max: 9000 }).map((ms): OutlinePause => ({ kind: 'pause', ms }))
const node = fc.constantFrom('a', 'b').map((to): OutlineLine => ({ kind: 'node', to }))
const late = fc
  .record({ kind: fc.constant('result'), name: fc.constant('look_up') })
  .map(({ kind, name }): OutlineLine => ({ kind, name, answer: { status: 'error', error: 'No.' } }))

const open = fc.oneof({ weight: 5, arbitrary: turn }, tool, pause, node, late)
const wild = fc.double({ noDefaultInfinity: false, noNaN: false })
const times = fc.record({ startMs: wild, endMs: wild, durationMs: wild }, { requiredKeys: [] })
const hostile: fc.Arbitrary<OutlineLine> = fc.oneof(
  open,
  fc.record({ line: turn, times }).map(({ line, times }) => ({ ...line, times })),
  fc.record({ line: tool, times, row: json() }).map(({ line, ...rest }) => ({ ...line, ...rest })),
  json().map((wire): OutlineLine => ({ kind: 'json', wire })),
  wild.map((ms): OutlineLine => ({ kind: 'pause', ms })),
)

describe('any call made from text', () => {
  it('is the same, byte for byte, whenever it is made', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), fc.integer(), json(), (lines, seed, fields) => {
        const outline = { fields, pace: {}, lines }
        expect(JSON.stringify(make(outline, seed))).toBe(JSON.stringify(make(outline, seed)))
      }),
    )
  })

  it('has its rows in order of time, one for each line that is a row', () => {
    fc.assert(
      fc.property(fc.array(open, { maxLength: 20 }), fc.integer(), (lines, seed) => {
        const rows = rowsOf({ fields: {}, pace: {}, lines }, seed)
        const starts = rows.map((row) => segmentSpan(row)?.startMs ?? Number.NaN)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        expect(starts.every((ms) => Number.isInteger(ms) && ms >= 0)).toBe(true)
        const said = lines.flatMap((line) => (line.kind === 'turn' ? [line.text] : []))
        expect(rows.filter((row) => said.includes(String(row.text))).map((row) => row.text)).toEqual(said)
      }),
    )
  })

  it('never has a speaker talk over themself, nor a word outside its turn', () => {
    fc.assert(
      fc.property(fc.array(open, { maxLength: 20 }), fc.integer(), (lines, seed) => {
        const rows = rowsOf({ fields: {}, pace: {}, lines }, seed)
        for (const [index, around] of surroundingsOf(rows, {}).entries()) {
          const span = segmentSpan(rows[index] ?? null)
          if (!span || (rows[index]?.role !== 'user' && rows[index]?.role !== 'agent')) continue
          expect(span.startMs).toBeGreaterThanOrEqual(around.sameSpeakerBefore?.endMs ?? 0)
          let beforeMs = span.startMs
          for (const word of wordsOf(rows[index])) {
            const { startMs, endMs } = wordSpan(word) ?? { startMs: -1, endMs: -1 }
            expect(startMs).toBeGreaterThanOrEqual(beforeMs)
            expect(endMs).toBeGreaterThan(startMs)
            beforeMs = endMs
          }
          expect(beforeMs).toBeLessThanOrEqual(span.endMs)
        }
      }),
    )
  })

  it('keeps a pause to the millisecond', () => {
    fc.assert(
      fc.property(fc.nat(20_000), role, role, (ms, first, second) => {
        const lines: readonly OutlineLine[] = [
          { kind: 'turn', role: first, text: 'Hello.' },
          { kind: 'pause', ms },
          { kind: 'turn', role: second, text: 'Yes.' },
        ]
        const [before, after] = rowsOf({ fields: {}, pace: {}, lines }, 1).map((row) => segmentSpan(row))
        expect((after?.startMs ?? 0) - (before?.endMs ?? 0)).toBe(ms)
      }),
    )
  })

  it('has one note for each row and word', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (lines) => {
        const draft = make({ fields: {}, pace: {}, lines }, 1)
        const rows = rowsOf({ fields: {}, pace: {}, lines }, 1)
        expect(draft.sidecar.segments.map((note) => note.words.length)).toEqual(
          rows.map((row) => wordsOf(row).length),
        )
        const ids = draft.sidecar.segments.flatMap((note) => [note.id, ...note.words.map((word) => word.id)])
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('takes a time that grows with its length alone', { timeout: 20_000 }, () => {
    const line = (index: number): OutlineLine =>
      index % 3 === 2
        ? { kind: 'tool', name: 'x' }
        : { kind: 'turn', role: index % 2 === 0 ? 'user' : 'agent', text: `Turn ${index}, and more.` }
    const lines = Array.from({ length: 9000 }, (_, index) => line(index))
    expect(rowsOf({ fields: {}, pace: {}, lines }, 1)).toHaveLength(9000)
  })
})

function json(): fc.Arbitrary<JsonObject> {
  const keys = fc.constantFrom(
    'text',
    'words',
    'start_ms',
    'role',
    '__proto__',
    'tool',
    'start_timestamp',
    'mine',
  )
  const value: fc.Arbitrary<Json> = fc.oneof(
    fc.jsonValue() as fc.Arbitrary<Json>,
    fc.constantFrom<Json>('user', 'agent'),
  )
  return fc.array(fc.tuple(keys, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries))
}

function make(outline: CallOutline, seed: number) {
  return synthesise(outline, { newId: countingIds(), now: () => 0, locale: 'en', seed })
}

function rowsOf(outline: CallOutline, seed: number): readonly JsonObject[] {
  const { wire } = make(outline, seed)
  const rows = isJsonObject(wire) ? wire.transcript_with_tool_calls : undefined
  return isJsonArray(rows) ? rows.filter(isJsonObject) : []
}

function wordsOf(row: JsonObject | undefined): readonly Json[] {
  return isJsonArray(row?.words) ? row.words : []
}
