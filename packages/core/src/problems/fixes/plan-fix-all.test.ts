import { checkCall, type Json } from '@call-timeline/schema'
import { mutatedCall } from '@call-timeline/testing'
import {
  AGENT,
  agent,
  CALL,
  call,
  RESULT,
  result,
  USER,
  user,
  words,
} from '@call-timeline/testing/problem-examples'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Editor } from '../../editor/editor.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { FIX_TABLE } from './fix-table.ts'
import { planFixAll } from './plan-fix-all.ts'

function codes(editor: Editor, code: string): number {
  return editor.problems.all().filter((problem) => problem.code === code).length
}

const MISMATCHED = callWith(
  agent({ duration_ms: 5 }),
  user({ duration_ms: 6 }),
  agent({ start_ms: 5000, end_ms: 6000, duration_ms: 7 }),
)

describe('fixing all problems of a kind', () => {
  it('lists what each fix would change and changes nothing until it is told to', () => {
    const editor = openEditor(MISMATCHED)
    const before = editor.toDraft()
    const plan = planFixAll(editor, 'duration_mismatch', 'recompute')
    expect(plan.items).toMatchObject([
      { ok: true, steps: [{ path: ['duration_ms'], before: 5, after: 1800 }] },
      { ok: true, steps: [{ path: ['duration_ms'], before: 6, after: 1700 }] },
      { ok: true, steps: [{ path: ['duration_ms'], before: 7, after: 1000 }] },
    ])
    expect(editor.toDraft()).toEqual(before)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('is one step of the history', () => {
    const editor = openEditor(MISMATCHED)
    const before = editor.toDraft()
    expect(planFixAll(editor, 'duration_mismatch', 'recompute').apply()).toMatchObject({ ok: true, left: [] })
    expect(codes(editor, 'duration_mismatch')).toBe(0)
    editor.history.undo()
    expect(editor.toDraft()).toEqual(before)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('does only those that are ticked', () => {
    const editor = openEditor(MISMATCHED)
    const plan = planFixAll(editor, 'duration_mismatch', 'recompute')
    const [first, , third] = plan.items.map(({ problem }) => problem.key)
    expect(plan.apply([first ?? '', third ?? ''])).toMatchObject({ ok: true })
    expect(codes(editor, 'duration_mismatch')).toBe(1)
    expect(editor.segment(editor.order()[1] ?? '')?.wire).toMatchObject({ duration_ms: 6 })
  })

  it('plans each on what those before it have left', () => {
    const editor = openEditor(
      callWith(
        agent({ end_ms: 3000 }),
        agent({ start_ms: 1000, end_ms: 4000 }),
        agent({ start_ms: 2000, end_ms: 5000 }),
      ),
    )
    expect(planFixAll(editor, 'same_speaker_overlap', 'end_earlier').apply()).toMatchObject({
      ok: true,
      left: [],
    })
    expect(codes(editor, 'same_speaker_overlap')).toBe(0)
    const ends = editor.order().map((id) => editor.segment(id)?.span?.endMs)
    expect(ends).toEqual([1000, 2000, 5000])
  })

  it('counts as fixed what another of them mended, and renumbers no more rows than it has to', () => {
    const editor = openEditor(
      callWith(CALL, RESULT, call({}, { start_ms: 5000 }), result({}, { start_ms: 5100 })),
    )
    const plan = planFixAll(editor, 'duplicate_request_id', 'renumber')
    expect(plan.items).toHaveLength(4)
    expect(plan.apply()).toMatchObject({ ok: true, left: [] })
    expect(codes(editor, 'duplicate_request_id')).toBe(0)
    const ids = editor.order().map((id) => JSON.stringify(editor.segment(id)?.wire).includes('"r1"'))
    expect(ids.filter(Boolean)).toHaveLength(2)
  })

  it('sorts once for all rows that are out of order', () => {
    const editor = openEditor(
      callWith(USER, AGENT, user({ start_ms: 9000, end_ms: 9900 }), agent({ start_ms: 5000, end_ms: 6000 })),
    )
    expect(planFixAll(editor, 'out_of_order', 'sort_by_time').apply()).toMatchObject({ ok: true, left: [] })
    expect(codes(editor, 'out_of_order')).toBe(0)
  })

  it('leaves what it cannot fix and says why', () => {
    const editor = openEditor(
      callWith(
        AGENT,
        user({ start_ms: 70_000, end_ms: 72_000 }),
        agent({ start_ms: 59_000, end_ms: 62_000 }),
      ),
    )
    const result = planFixAll(editor, 'after_call_end', 'cut_at_end').apply()
    expect(result).toMatchObject({
      ok: true,
      fixed: [{}],
      left: [{ reason: expect.stringContaining('starts after') }],
    })
  })

  it('is refused in a call that is open for reading', () => {
    const editor = openEditor(MISMATCHED, { readOnly: true })
    expect(planFixAll(editor, 'duration_mismatch', 'recompute').apply()).toMatchObject({ ok: false })
  })

  it('does thousands at once', () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, index): Json => ({
        ...words({ start_ms: String(2400) }),
        metadata: { row: index },
      }),
    )
    const editor = openEditor(callWith(...rows))
    expect(planFixAll(editor, 'coerced_value', 'write_as_stored').apply()).toMatchObject({
      ok: true,
      left: [],
    })
    expect(codes(editor, 'coerced_value')).toBe(0)
  }, 60_000)

  it('never throws, brings no error and is undone whole, whatever the payload', () => {
    fc.assert(
      fc.property(mutatedCall(), (payload) => {
        const editor = openEditor(payload)
        const before = editor.toDraft()
        const errors = (): number =>
          checkCall(editor.toPayload()).filter(({ severity }) => severity === 'error').length
        for (const [code, { fixes }] of Object.entries(FIX_TABLE)) {
          for (const { id } of fixes) {
            if (codes(editor, code) === 0) continue
            const [count, refused] = [codes(editor, code), errors()]
            const plan = planFixAll(editor, code, id)
            const said = plan.apply()
            if (!said.ok) {
              expect(editor.toDraft()).toEqual(before)
              continue
            }
            const after = codes(editor, code)
            expect(after, `${code} ${id}`).toBeLessThanOrEqual(count)
            // A turn that makes way may come to lie on the next one, which no fix may be able to move. Keys tell
            // then that it is another problem; where fewer are left, words may have taken the places of others.
            const left = new Set(editor.problems.all().map(({ key }) => key))
            const stayed = said.fixed.filter(({ key }) => left.has(key))
            expect(after < count || stayed.length === 0, `${code} ${id}`).toBe(true)
            expect(errors(), `${code} ${id}`).toBeLessThanOrEqual(refused)
            editor.history.undo()
            expect(editor.toDraft()).toEqual(before)
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
