import { wordSpan } from '@call-timeline/schema/convert'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createEditor } from '../editor/create-editor.ts'
import type { Editor } from '../editor/editor.ts'
import { laneOfWire } from '../indexes/lane.ts'
import type { SegmentRecord } from '../records/records.ts'
import { wordsOf } from '../records/revise-segment.ts'
import type { Span } from '../records/span.ts'
import { countingIds } from '../testing/open-editor.ts'
import { beginDrag, defaultPolicy } from './begin-drag.ts'
import { commitDrag } from './commit-drag.ts'
import { type DragPlan, isEmptyPlan, plannedSpan } from './drag-plan.ts'
import type { Grab } from './grab.ts'
import { MIN_WORD_MS } from './limits.ts'
import { timedWords } from './movers/words-of-turn.ts'
import { planDrag } from './plan-drag.ts'
import { dragDraft, dragRequests, grabOf, grabSteps } from './testing/drag-calls.ts'

vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 1000 }

interface Dragged {
  readonly editor: Editor
  readonly grab: Grab
  readonly plan: DragPlan
  readonly before: ReadonlyMap<string, SegmentRecord>
}

/** Runs `check` on drags that could begin. */
function forDrags(odd: boolean, check: (dragged: Dragged) => void): void {
  fc.assert(
    fc.property(dragDraft(odd), grabSteps, dragRequests, (draft, step, request) => {
      const editor = createEditor({ draft, now: () => 0, newId: countingIds() })
      const grab = grabOf(step, editor.order())
      const begun = beginDrag(editor, grab)
      if (!begun.ok) {
        expect(begun.reason).toMatch(/\.$/)
        return
      }
      const before = recordsOf(editor)
      const plan = planDrag(begun.snapshot, request)
      check({ editor, grab, plan, before })
    }),
    RUNS,
  )
}

describe.each([
  ['an orderly call', false],
  ['a call full of broken times', true],
])('a drag in %s', (_, odd) => {
  it('is written exactly as it was previewed, as one step that undo takes back', () => {
    forDrags(odd, ({ editor, plan, before }) => {
      const wire = editor.toPayload()
      const draft = editor.toDraft()
      expect(editor.run(commitDrag, { plan })).toEqual({ ok: true })
      expect(editor.history.canUndo()).toBe(!isEmptyPlan(plan))
      for (const [id, record] of before) {
        const now = editor.segment(id)
        expect(now?.span).toEqual(plannedSpan(plan, record))
        expect(spansOfWords(now)).toEqual(plannedWords(plan, record))
      }
      editor.history.undo()
      expect(editor.toPayload()).toEqual(wire)
      expect(editor.toDraft()).toEqual(draft)
      expect(editor.history.canUndo()).toBe(false)
    })
  })

  it('makes no speaker speak twice at a time, and turns nobody around', () => {
    forDrags(odd, ({ editor, plan, before }) => {
      const rows = [...before.values()].filter(({ wire }) =>
        ['user', 'agent'].includes(laneOfWire(wire) ?? ''),
      )
      for (const record of rows) {
        const words = timedWords(record).map(({ index }) => index)
        for (const a of words) {
          for (const b of words) {
            if (a >= b) continue
            const [from, to] = [spansOfWords(record), plannedWords(plan, record)]
            expectNoWorse(from[a], from[b], to[a], to[b])
          }
        }
        for (const other of rows) {
          if (other.id <= record.id || laneOfWire(other.wire) !== laneOfWire(record.wire)) continue
          expectNoWorse(record.span, other.span, plannedSpan(plan, record), plannedSpan(plan, other))
        }
      }
      expect(editor.history.canUndo()).toBe(false)
    })
  })

  it('leaves what is pinned where it is, and shortens nothing below the least length', () => {
    forDrags(odd, ({ plan, before }) => {
      for (const record of before.values()) {
        const to = plannedWords(plan, record)
        if (record.pinned) expect(plannedSpan(plan, record)).toEqual(record.span)
        for (const word of timedWords(record)) {
          const now = to[word.index]
          if (word.pinned) expect(now).toEqual(spansOfWords(record)[word.index])
          const least = Math.min(MIN_WORD_MS, lengthOf(word))
          expect(lengthOf(now)).toBeGreaterThanOrEqual(least)
        }
      }
    })
  })

  it('stops at a limit instead of going too far, and says which', () => {
    forDrags(odd, ({ plan, before }) => {
      expect(Math.abs(plan.deltaMs)).toBeLessThanOrEqual(Math.abs(plan.wantedMs))
      expect(plan.deltaMs * plan.wantedMs).toBeGreaterThanOrEqual(0)
      expect(plan.limit === undefined).toBe(plan.deltaMs === plan.wantedMs)
      if (plan.deltaMs === 0) expect(isEmptyPlan(plan)).toBe(true)
      for (const record of before.values()) {
        if (record.span && record.span.startMs >= 0) {
          expect(plannedSpan(plan, record)?.startMs).toBeGreaterThanOrEqual(0)
        }
      }
    })
  })

  it('keeps the length of everybody else under push and ripple', () => {
    forDrags(odd, ({ plan, grab, before }) => {
      if (plan.policy !== 'push' && plan.policy !== 'ripple') return
      if (grab.kind === 'tool-end') return
      for (const record of before.values()) {
        if (record.id !== grab.id) expect(lengthOf(plannedSpan(plan, record))).toBe(lengthOf(record.span))
        const isGrabbed = (index: number): boolean =>
          record.id === grab.id && (!('index' in grab) || grab.index === index)
        const to = plannedWords(plan, record)
        for (const word of timedWords(record)) {
          if (!isGrabbed(word.index)) expect(lengthOf(to[word.index])).toBe(lengthOf(word))
        }
      }
    })
  })
})

describe('a drag', () => {
  it('out and back is nothing, wherever it has been in between', () => {
    fc.assert(
      fc.property(
        dragDraft(true),
        grabSteps,
        fc.array(dragRequests, { minLength: 1, maxLength: 4 }),
        (draft, step, path) => {
          const editor = createEditor({ draft, now: () => 0, newId: countingIds() })
          const grab = grabOf(step, editor.order())
          const begun = beginDrag(editor, grab)
          const again = beginDrag(editor, grab)
          if (!begun.ok || !again.ok) return
          for (const request of path) planDrag(begun.snapshot, request)
          const last = path.at(-1) ?? {}
          expect(planDrag(begun.snapshot, last)).toEqual(planDrag(again.snapshot, last))
          const home = planDrag(begun.snapshot, { ...last, deltaMs: 0 })
          expect(isEmptyPlan(home)).toBe(true)
          editor.run(commitDrag, { plan: home })
          expect(editor.history.canUndo()).toBe(false)
          expect(['roll', 'clamp']).toContain(defaultPolicy(begun.snapshot))
        },
      ),
      RUNS,
    )
  })
})

function recordsOf(editor: Editor): ReadonlyMap<string, SegmentRecord> {
  return new Map(
    editor
      .order()
      .map((id) => editor.segment(id))
      .filter((record) => record !== undefined)
      .map((record) => [record.id, record]),
  )
}

function spansOfWords(record: SegmentRecord | undefined): readonly (Span | undefined)[] {
  return record ? wordsOf(record.wire).map(wordSpan) : []
}

function plannedWords(plan: DragPlan, record: SegmentRecord): readonly (Span | undefined)[] {
  const shift = plan.shifts.find(({ ids }) => ids.has(record.id))
  const change = plan.changes.find((each) => each.record.id === record.id)
  return spansOfWords(record).map((span, index) => {
    const planned = change?.words.find((word) => word.index === index)?.to
    if (planned) return planned
    const byMs = shift?.deltaMs ?? 0
    return span && { startMs: span.startMs + byMs, endMs: span.endMs + byMs }
  })
}

function lengthOf(span: Span | undefined): number {
  return span ? span.endMs - span.startMs : 0
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs))
}

function expectNoWorse(
  fromA: Span | undefined,
  fromB: Span | undefined,
  toA: Span | undefined,
  toB: Span | undefined,
): void {
  if (!fromA || !fromB || !toA || !toB) return
  expect(overlap(toA, toB)).toBeLessThanOrEqual(overlap(fromA, fromB))
  if (fromA.endMs <= fromB.startMs && fromA.startMs < fromB.startMs) {
    expect(toA.startMs).toBeLessThanOrEqual(toB.startMs)
  }
}
