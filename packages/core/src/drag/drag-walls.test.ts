import type { Json } from '@call-timeline/schema'
import { createDraft } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditor } from '../editor/create-editor.ts'
import { callWith, countingIds } from '../testing/open-editor.ts'
import { beginDrag } from './begin-drag.ts'
import { commitDrag } from './commit-drag.ts'
import type { Grab } from './grab.ts'
import { type DragRequest, planDrag } from './plan-drag.ts'
import { dragDraft, dragRequests, grabOf, grabSteps } from './testing/drag-calls.ts'

function turn(role: string, start_ms: number, end_ms: number, ...words: readonly [number, number][]): Json {
  const list = words.map(([from, to]) => ({ word: 'word', start_ms: from, end_ms: to }))
  return { role, text: 'Words', start_ms, end_ms, ...(list.length > 0 ? { words: list } : {}) }
}

function open(segments: readonly Json[], pinned: readonly number[] = []) {
  const draft = createDraft(callWith(...segments), { newId: countingIds('d') })
  const notes = draft.sidecar.segments.map((note, index) =>
    pinned.includes(index) ? { ...note, pinned: true } : note,
  )
  const editor = createEditor({
    draft: { ...draft, sidecar: { ...draft.sidecar, segments: notes } },
    now: () => 0,
    newId: countingIds(),
  })
  const ids = editor.order()
  return {
    editor,
    id: (index: number) => ids[index] ?? '',
    drag(grab: Grab, request: DragRequest) {
      const begun = beginDrag(editor, grab)
      if (!begun.ok) throw new Error(begun.reason)
      return planDrag(begun.snapshot, request)
    },
  }
}

describe('a ripple', () => {
  it('ends at what is pinned, and so does the turn that it starts from', () => {
    const { drag, id } = open(
      [turn('agent', 0, 1000, [0, 900]), turn('agent', 1500, 2000), turn('user', 3000, 3100)],
      [1],
    )
    const byTurn = drag(
      { kind: 'segment-edge', id: id(0), edge: 'end' },
      { deltaMs: 5000, policy: 'ripple', scope: 'lane' },
    )
    expect(byTurn.deltaMs).toBe(500)
    const byWord = drag(
      { kind: 'word-edge', id: id(0), index: 0, edge: 'end' },
      { deltaMs: 5000, policy: 'ripple', scope: 'lane' },
    )
    expect(byWord.deltaMs).toBe(500)
  })

  it('of the call does not run into what stays in another lane', () => {
    const { drag, id } = open([turn('agent', 0, 1000), turn('user', 200, 1100), turn('user', 1200, 2000)])
    const plan = drag(
      { kind: 'segment-edge', id: id(0), edge: 'end' },
      { deltaMs: -600, policy: 'ripple', scope: 'call' },
    )
    expect(plan).toMatchObject({ deltaMs: -100, limit: { kind: 'neighbour' } })
  })
})

describe('what lies over another', () => {
  it('can be dragged away from it, and not further over it', () => {
    const { drag, id } = open([turn('agent', 0, 1000, [0, 600], [300, 400])])
    const inner = (edge: 'start' | 'end'): Grab => ({ kind: 'word-edge', id: id(0), index: 1, edge })
    expect(drag(inner('end'), { deltaMs: 100 })).toMatchObject({ deltaMs: 0, limit: { kind: 'neighbour' } })
    expect(drag(inner('start'), { deltaMs: -100 })).toMatchObject({
      deltaMs: 0,
      limit: { kind: 'neighbour' },
    })
    expect(drag(inner('end'), { deltaMs: -50 })).toMatchObject({ deltaMs: -50, limit: undefined })
    const outer: Grab = { kind: 'word-edge', id: id(0), index: 0, edge: 'end' }
    expect(drag(outer, { deltaMs: 100 })).toMatchObject({ deltaMs: 0 })
    expect(drag(outer, { deltaMs: -300 })).toMatchObject({ deltaMs: -300 })
  })

  it('is no more pushed about than what is pinned', () => {
    const { drag, id } = open([turn('agent', 0, 3000, [0, 400], [500, 900], [800, 1000])])
    const grab: Grab = { kind: 'word-edge', id: id(0), index: 0, edge: 'end' }
    expect(drag(grab, { deltaMs: 700, policy: 'push' })).toMatchObject({ deltaMs: 100 })
  })
})

describe('a turn', () => {
  it('with a word far outside it is not pushed, since that word could end up before the call', () => {
    const { drag, id } = open([turn('agent', 0, 1000), turn('agent', 1200, 2000, [100, 150])])
    const plan = drag({ kind: 'segment-edge', id: id(0), edge: 'end' }, { deltaMs: 500, policy: 'push' })
    expect(plan).toMatchObject({ deltaMs: 200, limit: { id: id(1) }, shifts: [] })
  })

  it('over the other speaker is told apart from what it lay over before', () => {
    const { drag, id } = open([turn('agent', 0, 1000), turn('user', 500, 1500)])
    const plan = drag({ kind: 'segments', id: id(0) }, { deltaMs: 100 })
    expect(plan.warnings).toEqual([
      { code: 'cross_speaker_overlap', id: id(0), overlapMs: 600, addedMs: 100 },
    ])
  })
})

describe('a tool call that lasts until its result', () => {
  it('goes on lasting until it', () => {
    const tool = { name: 'a', request_id: 'r' }
    const { drag, id, editor } = open([
      { role: 'agent_function', tool, start_ms: 1000, end_ms: 1400, duration_ms: 400 },
      { role: 'agent_result', tool, start_ms: 1400 },
    ])
    const plan = drag({ kind: 'tool-end', id: id(1) }, { deltaMs: 600 })
    expect(editor.run(commitDrag, { plan })).toEqual({ ok: true })
    expect(editor.segment(id(0))?.wire).toMatchObject({ start_ms: 1000, end_ms: 2000, duration_ms: 1000 })
    expect(editor.segment(id(1))?.wire).toEqual({ role: 'agent_result', tool, start_ms: 2000 })
  })
})

describe('where a pointer is', () => {
  it('can be told as a time or as a distance, so that zooming and scrolling change nothing', () => {
    fc.assert(
      fc.property(dragDraft(true), grabSteps, dragRequests, (draft, step, request) => {
        const editor = createEditor({ draft, now: () => 0, newId: countingIds() })
        const begun = beginDrag(editor, grabOf(step, editor.order()))
        if (!begun.ok) return
        const [edgeMs = 0] = begun.snapshot.mover.edges
        const { deltaMs = 0, ...rest } = request
        const plan = planDrag(begun.snapshot, { ...rest, toMs: edgeMs + deltaMs })
        expect(plan).toEqual(planDrag(begun.snapshot, request))
      }),
      { numRuns: 500 },
    )
  })

  it('is nowhere when it cannot be read', () => {
    const { drag, id, editor } = open([turn('agent', 0, 1000)])
    for (const deltaMs of [Number.NaN, Number.POSITIVE_INFINITY, -1e300]) {
      const plan = drag({ kind: 'segments', id: id(0) }, { deltaMs })
      expect(plan.deltaMs).toBe(deltaMs === Number.POSITIVE_INFINITY ? 59_000 : 0)
    }
    expect(beginDrag(editor, { kind: 'segments', id: 'gone' })).toMatchObject({ ok: false })
    expect(beginDrag(editor, { kind: 'word', id: id(0), index: 3 })).toMatchObject({ ok: false })
    expect(beginDrag(editor, { kind: 'tool-end', id: id(0) })).toMatchObject({ ok: false })
  })
})
