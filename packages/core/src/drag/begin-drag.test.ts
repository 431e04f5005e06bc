import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import { describe, expect, it } from 'vitest'
import type { Editor } from '../editor/editor.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { beginDrag, type DragSnapshot, defaultPolicy } from './begin-drag.ts'
import { commitDrag } from './commit-drag.ts'
import type { DragPlan } from './drag-plan.ts'
import type { Grab } from './grab.ts'
import { type DragRequest, planDrag } from './plan-drag.ts'
import { policyForKeys } from './policy.ts'

function word(start_ms: number, end_ms: number): Json {
  return { word: `at ${start_ms}`, start_ms, end_ms }
}

function turn(role: string, start_ms: number, end_ms: number, ...words: readonly Json[]): Json {
  return { role, text: 'Words', start_ms, end_ms, ...(words.length > 0 ? { words } : {}) }
}

function open(...segments: readonly Json[]) {
  const editor = openEditor(callWith(...segments))
  const ids = editor.order()
  const begin = (grab: Grab): DragSnapshot => {
    const begun = beginDrag(editor, grab)
    if (!begun.ok) throw new Error(begun.reason)
    return begun.snapshot
  }
  return {
    editor,
    id: (index = 0) => ids[index] ?? '',
    begin,
    drag: (grab: Grab, request: DragRequest) => planDrag(begin(grab), request),
  }
}

function wordsAfter(plan: DragPlan): readonly (readonly [number, number, number])[] {
  return plan.changes.flatMap(({ words }) =>
    words.map(({ index, to }) => [index, to.startMs, to.endMs] as const),
  )
}

function write(editor: Editor, plan: DragPlan) {
  expect(editor.run(commitDrag, { plan })).toEqual({ ok: true })
}

const TURN = turn('agent', 100, 2000, word(100, 400), word(400, 700), word(900, 1200), word(1300, 1500))

describe('the edge of a word', () => {
  it('takes its neighbour along where they touch, and stops at it where they do not', () => {
    const { begin, id } = open(TURN)
    const touching = begin({ kind: 'word-edge', id: id(), index: 0, edge: 'end' })
    expect(defaultPolicy(touching)).toBe('roll')
    expect(wordsAfter(planDrag(touching, { deltaMs: 100 }))).toEqual([
      [0, 100, 500],
      [1, 500, 700],
    ])
    const rolled = planDrag(touching, { toMs: 5000 })
    expect(wordsAfter(rolled)).toEqual([
      [0, 100, 660],
      [1, 660, 700],
    ])
    expect(rolled.limit).toEqual({ kind: 'shortest', id: id(), wordIndex: 1 })
    const apart = begin({ kind: 'word-edge', id: id(), index: 1, edge: 'end' })
    expect(defaultPolicy(apart)).toBe('clamp')
    const clamped = planDrag(apart, { deltaMs: 500 })
    expect(wordsAfter(clamped)).toEqual([[1, 400, 900]])
    expect(clamped.limit).toEqual({ kind: 'neighbour', id: id(), wordIndex: 2 })
    expect(wordsAfter(planDrag(apart, { deltaMs: 500, minGapMs: 50 }))).toEqual([[1, 400, 850]])
  })

  it('pushes the next words on, the gaps first, until the same speaker goes on; the turn grows', () => {
    const { drag, id, editor } = open(TURN, turn('user', 1600, 5000), turn('agent', 2100, 3000))
    const grab: Grab = { kind: 'word-edge', id: id(), index: 1, edge: 'end' }
    expect(wordsAfter(drag(grab, { deltaMs: 250, policy: 'push' }))).toEqual([
      [1, 400, 950],
      [2, 950, 1250],
    ])
    const far = drag(grab, { deltaMs: 9000, policy: 'push' })
    expect(wordsAfter(far)).toEqual([
      [1, 400, 1600],
      [2, 1600, 1900],
      [3, 1900, 2100],
    ])
    expect(far.limit).toEqual({ kind: 'neighbour', id: id(2) })
    write(editor, far)
    expect(editor.segment(id())?.wire).toMatchObject({ start_ms: 100, end_ms: 2100 })
    expect(editor.segment(id())).toMatchObject({ provenance: 'manual' })
    const from = editor.segment(id())?.words.map(({ provenance }) => provenance)
    expect(from).toEqual(['reported', 'manual', 'reported', 'reported'])
    expect(editor.history.undoLabel()).toBe('Move end of word')
  })

  it('shortens the next word when it steals, and no more than that word can spare', () => {
    const { drag, id } = open(TURN)
    const grab: Grab = { kind: 'word-edge', id: id(), index: 1, edge: 'end' }
    expect(wordsAfter(drag(grab, { deltaMs: 300, policy: 'steal' }))).toEqual([
      [1, 400, 1000],
      [2, 1000, 1200],
    ])
    expect(wordsAfter(drag(grab, { deltaMs: 3000, policy: 'steal' }))).toEqual([
      [1, 400, 1160],
      [2, 1160, 1200],
    ])
  })

  it('moves everything after by the same amount in a ripple: in the turn, the lane, or the call', () => {
    const { drag, id } = open(TURN, turn('user', 2500, 2700), turn('agent', 3000, 4000, word(3000, 3400)))
    const grab: Grab = { kind: 'word-edge', id: id(), index: 2, edge: 'end' }
    const within = drag(grab, { deltaMs: -100, policy: 'ripple' })
    expect(wordsAfter(within)).toEqual([
      [2, 900, 1100],
      [3, 1200, 1400],
    ])
    expect(within.changes[0]?.to).toEqual({ startMs: 100, endMs: 2000 })
    const lane = drag(grab, { deltaMs: 100, policy: 'ripple', scope: 'lane' })
    expect(lane.changes[0]?.to).toEqual({ startMs: 100, endMs: 2100 })
    expect(lane.shifts.map(({ ids, deltaMs }) => [[...ids], deltaMs])).toEqual([[[id(2)], 100]])
    expect(lane.warnings).toEqual([])
    const call = drag(grab, { deltaMs: 100, policy: 'ripple', scope: 'call' })
    expect([...(call.shifts[0]?.ids ?? [])]).toEqual([id(1), id(2)])
    expect(call.warnings).toEqual([{ code: 'recording_out_of_step' }])
  })

  it('stops at the end of its turn, unless the turn is only where its words are', () => {
    const own = open(turn('agent', 100, 500, word(100, 400)))
    const grab: Grab = { kind: 'word-edge', id: own.id(), index: 0, edge: 'end' }
    const stopped = own.drag(grab, { deltaMs: 500 })
    expect(stopped).toMatchObject({ deltaMs: 100, limit: { kind: 'turn', id: own.id() } })
    const loose = open({ role: 'agent', text: 'Words', words: [word(100, 400)] })
    const plan = loose.drag({ ...grab, id: loose.id() }, { deltaMs: 500 })
    expect(plan.changes[0]?.to).toEqual({ startMs: 100, endMs: 900 })
    write(loose.editor, plan)
    expect(loose.editor.segment(loose.id())?.wire).toEqual({
      role: 'agent',
      text: 'Words',
      words: [{ word: 'at 100', start_ms: 100, end_ms: 900 }],
    })
  })
})

describe('a turn', () => {
  it('moves with its words, stops at the same speaker, and goes over the other one with a warning', () => {
    const { drag, id, editor } = open(
      turn('agent', 0, 1000, word(100, 400)),
      turn('user', 1200, 2000),
      turn('agent', 2200, 3000),
    )
    const plan = drag({ kind: 'segments', id: id() }, { deltaMs: 5000 })
    expect(plan).toMatchObject({ deltaMs: 1200, limit: { kind: 'neighbour', id: id(2) } })
    expect(plan.warnings).toEqual([{ code: 'cross_speaker_overlap', id: id(), overlapMs: 800, addedMs: 800 }])
    write(editor, plan)
    expect(editor.segment(id())).toMatchObject({
      provenance: 'reported',
      wire: { start_ms: 1200, end_ms: 2200, words: [{ start_ms: 1300, end_ms: 1600 }] },
    })
  })

  it('in a group keeps its distance to the others, and one stop is enough for all', () => {
    const { drag, id } = open(turn('agent', 300, 1000), turn('user', 1200, 2000), turn('agent', 2200, 3000))
    const both: Grab = { kind: 'segments', id: id(1), with: [id(0)] }
    const back = drag(both, { deltaMs: -5000 })
    expect(back).toMatchObject({ deltaMs: -300, limit: { kind: 'call' } })
    expect([...(back.shifts[0]?.ids ?? [])].toSorted()).toEqual([id(0), id(1)].toSorted())
    expect(drag(both, { deltaMs: 5000 })).toMatchObject({ deltaMs: 1200 })
  })

  it('cuts its outer word no shorter than a word can be when its edge comes in', () => {
    const { drag, id } = open(turn('agent', 0, 1000, word(100, 400), word(700, 1000)))
    const plan = drag({ kind: 'segment-edge', id: id(), edge: 'end' }, { deltaMs: -900 })
    expect(plan).toMatchObject({ deltaMs: -260, limit: { kind: 'shortest', id: id() } })
    expect(wordsAfter(plan)).toEqual([[1, 700, 740]])
    const out = drag({ kind: 'segment-edge', id: id(), edge: 'end' }, { deltaMs: 900 })
    expect(wordsAfter(out)).toEqual([])
  })

  it('pushes the turns of its speaker on, words and all', () => {
    const { drag, id } = open(turn('agent', 0, 1000), turn('agent', 1200, 2000, word(1200, 1300)))
    const plan = drag({ kind: 'segment-edge', id: id(), edge: 'end' }, { deltaMs: 500, policy: 'push' })
    expect(plan.shifts.map(({ ids, deltaMs }) => [[...ids], deltaMs])).toEqual([[[id(1)], 300]])
  })
})

describe('tools and nodes', () => {
  const tool = (role: string, at: number): Json => ({
    role,
    start_ms: at,
    tool: { name: 'a', request_id: 'r' },
  })

  it('move as call and result together, and last as long as the result is dragged to', () => {
    const { drag, id } = open(tool('agent_function', 1000), tool('agent_result', 1400))
    const moved = drag({ kind: 'segments', id: id(1) }, { deltaMs: 200 })
    expect([...(moved.shifts[0]?.ids ?? [])].toSorted()).toEqual([id(0), id(1)].toSorted())
    const longer = drag({ kind: 'tool-end', id: id(0) }, { deltaMs: 600 })
    expect(longer.shifts.map(({ ids, deltaMs }) => [[...ids], deltaMs])).toEqual([[[id(1)], 600]])
    const shorter = drag({ kind: 'tool-end', id: id(0) }, { deltaMs: -600 })
    expect(shorter).toMatchObject({ deltaMs: -400, limit: { kind: 'shortest' } })
  })

  it('keep the order of transitions', () => {
    const node = (start_ms: number): Json => ({ role: 'node_transition', start_ms })
    const { drag, id } = open(node(100), node(500), node(900))
    expect(drag({ kind: 'segments', id: id(1) }, { deltaMs: 5000 })).toMatchObject({ deltaMs: 400 })
    expect(drag({ kind: 'segments', id: id(1) }, { deltaMs: -5000 })).toMatchObject({ deltaMs: -400 })
  })
})

describe('a drag', () => {
  it('is not written when what it was planned from has changed meanwhile', () => {
    const { editor, drag, id } = open(TURN)
    const plan = drag({ kind: 'segments', id: id() }, { deltaMs: 100 })
    write(editor, plan)
    expect(editor.run(commitDrag, { plan })).toMatchObject({ ok: false })
    expect(editor.segment(id())?.span?.startMs).toBe(200)
  })

  it('takes its policy from the keys that are held', () => {
    expect(policyForKeys({ shift: false, mod: true })).toBeUndefined()
    expect(policyForKeys({ shift: true, mod: false })).toBe('push')
    expect(policyForKeys({ shift: true, mod: true })).toBe('ripple')
  })

  it('of everything in a long call does not spell out what it moves with each preview', () => {
    const editor = openEditor(makeCall({ segments: 2000 }))
    const begun = beginDrag(editor, { kind: 'segments', id: editor.order()[0] ?? '' })
    if (!begun.ok) throw new Error(begun.reason)
    const [one, two] = [10, 20].map((deltaMs) =>
      planDrag(begun.snapshot, { deltaMs, policy: 'ripple', scope: 'call' }),
    )
    expect(one?.shifts[0]?.records.length).toBe(2000)
    expect(two?.shifts[0]?.records).toBe(one?.shifts[0]?.records)
    expect(two?.changes).toEqual([])
  })
})
