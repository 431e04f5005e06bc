import type { CallDraft, Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import {
  createWorld,
  crowdedWires,
  type EditStep,
  editStep,
  editSteps,
  hostileWire,
  runStep,
  runWorld,
  runWrites,
  segmentWire,
  worldSteps,
  writeSteps,
} from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { callWith, countingIds, draftOfPayload, openEditor } from '../testing/open-editor.ts'
import type { CommitEvent, Editor, EditorKey } from './editor.ts'

const sensible: fc.Arbitrary<Json> = fc.oneof(
  fc.array(segmentWire, { maxLength: 8 }).map((rows) => callWith(...rows)),
  crowdedWires.map((rows) => callWith(...rows)),
  fc.record({ seed: fc.nat(50), segments: fc.integer({ min: 1, max: 14 }) }).map(makeCall),
)
const hostile: fc.Arbitrary<Json> = fc
  .array(fc.oneof(hostileWire, segmentWire), { maxLength: 8 })
  .map((rows) => callWith(...rows))
const anything = fc.oneof(sensible, hostile)

const RUNS = { numRuns: 80 }
// Other work on the machine must not make a property look broken.
vi.setConfig({ testTimeout: 120_000 })

/** A clock that jumps so far that nothing folds. */
function slowClock(): () => number {
  let now = 0
  return () => {
    now += 10_000
    return now
  }
}

/** Everything that can be read of an editor's document, indexes and problems. */
function wholeOf(editor: Editor): object {
  return {
    draft: editor.toDraft(),
    order: editor.order(),
    positions: editor.order().map((id) => editor.segment(id)?.position),
    spans: editor.order().map((id) => editor.segment(id)?.span),
    lanes: (['node', 'agent', 'user', 'tool'] as const).map((lane) => editor.time.lane(lane)),
    pairs: editor.order().map((id) => [editor.pairOf(id), editor.pairingOf(id)]),
    durationMs: editor.time.durationMs(),
    problems: editor.problems.all(),
  }
}

/** The very objects that a document is made of. */
function objectsOf(editor: Editor): readonly unknown[] {
  return [editor.call(), editor.order(), ...editor.order().map((id) => editor.segment(id))]
}

function expectSameObjects(editor: Editor, before: readonly unknown[]): void {
  const after = objectsOf(editor)
  expect(after).toHaveLength(before.length)
  for (const [index, object] of after.entries()) expect(object).toBe(before[index])
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const child of Object.values(value)) frozen(child)
  }
  return value
}

describe('one step of any kind', () => {
  it('is taken back whole by undo, and comes back whole by redo', () => {
    fc.assert(
      fc.property(anything, editSteps, editStep, (wire, steps, last) => {
        const editor = openEditor(wire, { now: slowClock() })
        for (const step of steps) runStep(editor, step)
        const before = wholeOf(editor)
        const from = editor.history.revision()
        let commits = 0
        editor.onCommit(({ cause }) => {
          commits += cause === 'commit' ? 1 : 0
        })
        runStep(editor, last)
        // Steps through the history are not new steps, and some make several.
        if (commits !== 1 || editor.history.revision() === from) return
        const after = wholeOf(editor)
        expect(editor.history.undo()).toBe(true)
        expect(wholeOf(editor)).toEqual(before)
        expect(editor.history.revision()).toBe(from)
        expect(editor.history.redo()).toBe(true)
        expect(wholeOf(editor)).toEqual(after)
      }),
      { numRuns: 120 },
    )
  })

  it('that is refused leaves the very objects that were there, and nobody hears of it', () => {
    fc.assert(
      fc.property(
        anything,
        editSteps,
        fc.array(editStep, { minLength: 5, maxLength: 15 }),
        (wire, steps, tried) => {
          const editor = openEditor(wire, { now: slowClock() })
          for (const step of steps) runStep(editor, step)
          const heard = vi.fn()
          editor.onCommit(heard)
          for (const key of ['document', 'call', 'order', 'history'] as const) editor.subscribe(key, heard)
          for (const step of tried) {
            const before = objectsOf(editor)
            const labels = [editor.history.undoLabel(), editor.history.redoLabel(), editor.history.revision()]
            heard.mockClear()
            const result = runStep(editor, step)
            if (result === undefined || result.ok) continue
            expect(result.reason).toMatch(/\S/)
            expectSameObjects(editor, before)
            expect(heard).not.toHaveBeenCalled()
            expect([
              editor.history.undoLabel(),
              editor.history.redoLabel(),
              editor.history.revision(),
            ]).toEqual(labels)
          }
        },
      ),
      RUNS,
    )
  })

  it('that fails half way leaves the very objects that were there', () => {
    fc.assert(
      fc.property(anything, writeSteps, (wire, writes) => {
        const editor = openEditor(wire)
        const before = objectsOf(editor)
        const heard = vi.fn()
        editor.onCommit(heard)
        const fail = () =>
          editor.commit('Break', (tx) => {
            runWrites(tx, writes)
            throw new Error('half way')
          })
        expect(fail).toThrow('half way')
        expectSameObjects(editor, before)
        expect(heard).not.toHaveBeenCalled()
        expect(editor.history.canUndo()).toBe(false)
      }),
      RUNS,
    )
  })

  it('tells every listener of what it touched once, and no other', () => {
    fc.assert(
      fc.property(anything, editSteps, (wire, steps) => {
        const editor = openEditor(wire, { now: slowClock() })
        editor.problems.all()
        for (const step of steps) {
          const before = new Map(editor.order().map((id) => [id, factsOf(editor, id)]))
          const { events, heard, stop } = listening(editor)
          runStep(editor, step)
          stop()
          if (events.length !== 1) continue
          for (const times of heard.values()) expect(times).toBe(1)
          const [event] = events
          const touched = new Set([
            ...(event?.diff.added.keys() ?? []),
            ...(event?.diff.updated.keys() ?? []),
            ...(event?.diff.removed.keys() ?? []),
          ])
          for (const [id, facts] of before) {
            const isTouched = touched.has(id) || JSON.stringify(facts) !== JSON.stringify(factsOf(editor, id))
            // Tool rows can be tied anew in ways that only their problems show.
            if (isTouched || editor.time.laneOf(id) !== 'tool') {
              expect(heard.has(`segment:${id}`)).toBe(isTouched)
            }
          }
          expect(heard.has('call')).toBe(event?.diff.call !== undefined)
        }
      }),
      RUNS,
    )
  })

  it('on one item leaves the records of all others as they are', () => {
    const own = fc.oneof(
      fc.record({
        step: fc.constant('setText' as const),
        at: fc.nat(20),
        text: fc.constantFrom('', 'Hello there', 'the balance'),
      }),
      fc.record({
        step: fc.constant('setTimes' as const),
        at: fc.nat(20),
        times: fc.record({ startMs: fc.nat(9000), endMs: fc.nat(9000) }),
      }),
      fc.record({
        step: fc.constant('shift' as const),
        ats: fc.tuple(fc.nat(20)),
        edge: fc.constantFrom('start' as const, 'end' as const, 'both' as const),
        deltaMs: fc.integer({ min: -900, max: 900 }),
      }),
      fc.record({
        step: fc.constant('setWord' as const),
        at: fc.nat(20),
        index: fc.nat(5),
        word: fc.constantFrom('so', ''),
        ms: fc.nat(9000),
      }),
      fc.record({
        step: fc.constant('addWord' as const),
        at: fc.nat(20),
        index: fc.nat(5),
        word: fc.constantFrom('so', 'well'),
      }),
      fc.record({
        step: fc.constant('setRole' as const),
        at: fc.nat(20),
        role: fc.constantFrom('user', 'agent'),
      }),
    )
    fc.assert(
      fc.property(anything, own, (wire, step: EditStep) => {
        const editor = openEditor(wire)
        const before = new Map(editor.order().map((id) => [id, editor.segment(id)]))
        const call = editor.call()
        runStep(editor, step)
        const changed = [...before].filter(([id, record]) => editor.segment(id) !== record)
        expect(changed.length).toBeLessThanOrEqual(1)
        expect(editor.call()).toBe(call)
      }),
      RUNS,
    )
  })
})

describe('a draft', () => {
  it('opens again to the same call, ids, notes and all, whatever was done to it', () => {
    fc.assert(
      fc.property(sensible, editSteps, (wire, steps) => {
        const editor = openEditor(wire, { now: slowClock() })
        for (const step of steps) runStep(editor, step)
        const saved: CallDraft = JSON.parse(JSON.stringify(editor.toDraft()))
        const again = openEditor(wire, { draft: saved, newId: countingIds('never') })
        expect(JSON.parse(JSON.stringify(again.toDraft()))).toEqual(saved)
      }),
      RUNS,
    )
  })

  it('is never written to', () => {
    fc.assert(
      fc.property(anything, editSteps, (wire, steps) => {
        const draft = frozen(draftOfPayload(wire))
        const editor = openEditor(wire, { draft, now: slowClock() })
        for (const step of steps) runStep(editor, step)
      }),
      RUNS,
    )
  })
})

describe('whatever happens around an editor', () => {
  it('leaves indexes and problems as if the call had just been opened', () => {
    fc.assert(
      fc.property(sensible, worldSteps, (wire, script) => {
        const world = createWorld()
        const editor = openEditor(wire, { now: world.now, schedule: world.schedule, onError: () => {} })
        runWorld(editor, world, script)
        editor.problems.all()
        while (world.idle());
        const fresh = openEditor(wire, { draft: editor.toDraft(), newId: countingIds('never') })
        expect(editor.problems.isComplete()).toBe(true)
        expect(placelessOf(editor)).toEqual(placelessOf(fresh))
      }),
      RUNS,
    )
  })

  it('reaches only the editor that it happens to', () => {
    fc.assert(
      fc.property(anything, worldSteps, editSteps, (wire, script, steps) => {
        const draft = frozen(openEditor(wire).toDraft())
        const quiet = openEditor(wire, { draft, now: slowClock() })
        for (const step of steps) runStep(quiet, step)
        const before = objectsOf(quiet)
        const whole = wholeOf(quiet)
        const heard = vi.fn()
        quiet.onCommit(heard)
        for (const key of ['document', 'selection', 'history', 'problems'] as const)
          quiet.subscribe(key, heard)
        const world = createWorld()
        const busy = openEditor(wire, { draft, now: world.now, schedule: world.schedule, onError: () => {} })
        runWorld(busy, world, script)
        expectSameObjects(quiet, before)
        expect(wholeOf(quiet)).toEqual(whole)
        expect(heard).not.toHaveBeenCalled()
      }),
      RUNS,
    )
  })

  it('waits for nothing more when a large call is disposed of while it is checked', () => {
    const world = createWorld()
    const editor = openEditor(makeCall({ segments: 300 }), { now: world.now, schedule: world.schedule })
    const heard = vi.fn()
    editor.subscribe('problems', heard)
    expect(world.waiting()).toBe(1)
    editor.dispose()
    expect(world.waiting()).toBe(0)
    expect(heard).not.toHaveBeenCalled()
  })

  it('is heard no more once the editor is disposed of, and nothing of it waits', () => {
    fc.assert(
      fc.property(anything, worldSteps, editSteps, (wire, script, steps) => {
        const world = createWorld()
        const editor = openEditor(wire, { now: world.now, schedule: world.schedule, onError: () => {} })
        runWorld(editor, world, script)
        const heard = vi.fn()
        editor.onCommit(heard)
        for (const key of ['document', 'selection', 'history', 'problems', 'problems:call'] as const) {
          editor.subscribe(key, heard)
        }
        editor.dispose()
        const before = objectsOf(editor)
        expect(world.waiting()).toBe(0)
        for (const step of steps) {
          try {
            runStep(editor, step)
          } catch (error) {
            expect(error).toMatchObject({ code: 'disposed' })
          }
        }
        world.wait(10_000)
        while (world.idle());
        expectSameObjects(editor, before)
        expect(heard).not.toHaveBeenCalled()
      }),
      RUNS,
    )
  })
})

/** The same as `wholeOf`, without the keys that hold the order and that each opening makes anew. */
function placelessOf(editor: Editor): object {
  const lanes = (['node', 'agent', 'user', 'tool'] as const).map((lane) =>
    editor.time.lane(lane).map(({ id, span, inferred }) => ({ id, span, inferred })),
  )
  return { ...wholeOf(editor), positions: undefined, lanes }
}

function factsOf(editor: Editor, id: string): object {
  return {
    place: editor.time.item(id),
    pair: editor.pairOf(id),
    pairing: editor.pairingOf(id),
    lane: editor.time.laneOf(id),
  }
}

/** Listens for everything that there is now, and counts. */
function listening(editor: Editor) {
  const events: CommitEvent[] = []
  const heard = new Map<EditorKey, number>()
  const keys: readonly EditorKey[] = [
    'document',
    'call',
    'order',
    'history',
    ...editor.order().map((id) => `segment:${id}` as const),
  ]
  const stops = [
    editor.onCommit((event) => events.push(event)),
    ...keys.map((key) => editor.subscribe(key, () => heard.set(key, (heard.get(key) ?? 0) + 1))),
  ]
  return {
    events,
    heard,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
