import { checkCall, type Json } from '@call-timeline/schema'
import { mutatedCall } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Editor } from '../../editor/editor.ts'
import { openEditor } from '../../testing/open-editor.ts'
import type { EditorProblem } from '../problem-list.ts'
import { fixesOf } from './fixes-of.ts'

vi.setConfig({ testTimeout: 60_000 })

const DEFAULTS = { recordingPlaceholder: 'none', callType: 'web_call' }

function countOf(editor: Editor, { code, segmentId }: EditorProblem): number {
  const found = segmentId === undefined ? editor.problems.ofCall() : editor.problems.of(segmentId)
  return found.filter((each) => each.code === code).length
}

function errorsIn(payload: Json): number {
  return checkCall(payload).filter(({ severity }) => severity === 'error').length
}

// Values that payloads have only by accident or by malice, as segments, words, tools and keys.
const hostile: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  7,
  'text',
  [],
  [null, 3, ['x'], 'word', { start_ms: 'NaN', end_ms: {} }],
  { role: 'user', words: [null, 3, 'x', { word: 1 }, { start_ms: 9, end_ms: 2 }], start_ms: 5, end_ms: 1 },
  { role: 'user', text: '\ud83e', start_ms: 1e300, end_ms: -1e300, duration_ms: 1e308 },
  { role: 'agent_result', tool: 'x', node: [] },
  { role: 'agent_function', tool: { name: ' ', request_id: 5, params: 'x', error: 'y' }, metadata: null },
  { role: 'node_transition', node: { to: 4 } },
  { role: {}, metadata: { e2e_latency: -1, interrupted: 'yes' } },
  { role: 'user', metadata: { interrupted: true, e2e_latency: 0.5 }, start_ms: 0 },
  JSON.parse(
    '{"role":"user","__proto__":{"x":1},"constructor":1,"start_ms":2,"end_ms":1,"words":[{"__proto__":2}]}',
  ),
  JSON.parse('{"role":"agent_function","tool":{"__proto__":1,"toString":2}}'),
)

const hostileCall = fc
  .record({
    call: fc.constantFrom<Json>(
      null,
      'text',
      { call_id: 5, start_timestamp: 'x', end_timestamp: null },
      { call_id: ' ', metadata: null, general_meta_data_raw: 3, start_timestamp: 9, end_timestamp: 2 },
      JSON.parse('{"__proto__":1,"metadata":{"__proto__":{"a":1},"stt_model":1,"ai_models":5}}'),
    ),
    segments: fc.array(hostile, { maxLength: 6 }),
  })
  .map(({ call, segments }): Json => {
    return typeof call === 'object' && call !== null
      ? { ...call, transcript_with_tool_calls: segments }
      : call
  })

describe('whatever is wrong with a call', () => {
  it.each([
    ['a mutated payload', mutatedCall()],
    ['a hostile payload', hostileCall],
  ])('each fix of %s mends its problem, brings no error, and is undone whole', (_, payloads) => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const editor = openEditor(payload)
        const before = editor.toDraft()
        for (const problem of editor.problems.all()) {
          for (const fix of fixesOf(editor, problem, DEFAULTS)) {
            const [count, errors] = [countOf(editor, problem), errorsIn(editor.toPayload())]
            const label = `${problem.code} ${fix.id} ${JSON.stringify(payload)}`
            expect(fix.preview(), label).not.toEqual([])
            expect(fix.run(), label).toEqual({ ok: true })
            expect(countOf(editor, problem), label).toBeLessThan(count)
            expect(errorsIn(editor.toPayload()), label).toBeLessThanOrEqual(errors)
            expect(editor.history.undo(), label).toBe(true)
            expect(editor.toDraft(), label).toEqual(before)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
