import { checkCall, type Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import {
  type EditStep,
  editSteps,
  linkedSteps,
  linkedWire,
  runStep,
  segmentWire,
} from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { EditorProblem } from '../problems/problem-list.ts'
import { callWith, countingIds, draftOfPayload, openEditor } from '../testing/open-editor.ts'
import { createEditor } from './create-editor.ts'
import type { Editor } from './editor.ts'

const payload: fc.Arbitrary<Json> = fc.oneof(
  fc.array(segmentWire, { maxLength: 8 }).map((segments) => callWith(...segments)),
  fc.record({ seed: fc.nat(50), segments: fc.integer({ min: 1, max: 14 }) }).map(makeCall),
)

/** A clock that jumps so far with each step that nothing folds. */
function slowClock(): () => number {
  let now = 0
  return () => {
    now += 10_000
    return now
  }
}

function run(editor: Editor, steps: readonly EditStep[]): void {
  for (const step of steps) runStep(editor, step)
}

function undoAll(editor: Editor): void {
  while (editor.history.undo()) {
    // Until there is nothing left.
  }
}

function redoAll(editor: Editor): void {
  while (editor.history.redo()) {
    // Until there is nothing left.
  }
}

/** The problems of an editor as a plain list, however they were found. */
function said(editor: Editor): readonly Omit<EditorProblem, 'key'>[] {
  return editor.problems.all().map(({ key: _, ...problem }) => problem)
}

const COMMITS_OFTEN: ReadonlySet<EditStep['step']> = new Set(['gesture', 'gestureBetween', 'copyPaste'])
const RUNS = { numRuns: 120 }
// Other work on the machine must not make a property look broken.
vi.setConfig({ testTimeout: 60_000 })

describe('whatever is done to a call', () => {
  it('is taken back whole by undoing all of it, and comes back by redoing', () => {
    fc.assert(
      fc.property(payload, editSteps, (wire, steps) => {
        const editor = openEditor(wire, { now: slowClock(), newId: countingIds() })
        const before = editor.toDraft()
        run(editor, steps)
        redoAll(editor)
        const after = editor.toDraft()
        undoAll(editor)
        expect(editor.toDraft()).toEqual(before)
        expect(editor.toPayload()).toEqual(wire)
        expect(editor.history.isClean()).toBe(true)
        redoAll(editor)
        expect(editor.toDraft()).toEqual(after)
      }),
      RUNS,
    )
  })

  const linked = fc.array(linkedWire, { minLength: 2, maxLength: 7 }).map((rows) => callWith(...rows))
  it.each([
    ['anything', payload, editSteps],
    ['tools and nodes', linked, linkedSteps],
  ] as const)('leaves indexes and problems as if the call had just been opened (%s)', (_, wires, run) => {
    fc.assert(
      fc.property(wires, run, (wire, steps) => {
        const editor = openEditor(wire, { now: slowClock() })
        editor.problems.all()
        for (const step of steps) {
          runStep(editor, step)
          // Read each time, so that what is kept from the last reading cannot be stale.
          editor.problems.all()
        }
        const fresh = openEditor(editor.toPayload(), {
          draft: editor.toDraft(),
          newId: countingIds('never'),
        })
        expect(editor.order()).toEqual(fresh.order())
        expect(editor.order().map((id) => editor.indexOf(id))).toEqual([...editor.order().keys()])
        for (const id of fresh.order()) {
          const record = editor.segment(id)
          expect({ ...record, position: '' }).toEqual({ ...fresh.segment(id), position: '' })
          expect(editor.pairOf(id)).toBe(fresh.pairOf(id))
          expect(editor.pairingOf(id)).toBe(fresh.pairingOf(id))
          expect(editor.time.laneOf(id)).toBe(fresh.time.laneOf(id))
        }
        for (const lane of ['node', 'agent', 'user', 'tool'] as const) {
          expect(places(editor, lane)).toEqual(places(fresh, lane))
        }
        expect(editor.time.durationMs()).toBe(fresh.time.durationMs())
        expect(said(editor)).toEqual(said(fresh))
        for (const severity of ['error', 'warning', 'info'] as const) {
          expect(editor.problems.count(severity)).toBe(fresh.problems.count(severity))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is checked as the whole payload would be', () => {
    fc.assert(
      fc.property(payload, editSteps, (wire, steps) => {
        const editor = openEditor(wire, { now: slowClock() })
        editor.problems.all()
        run(editor, steps)
        // What somebody chose to ignore is still there.
        editor.commit('Show all', (tx) => tx.setCall({ ...tx.call(), suppressions: [] }))
        const sorted = (problems: readonly object[]) =>
          problems.map((each) => JSON.stringify(each)).toSorted()
        const found = editor.problems.all().map(({ code, severity, path: _, message, ...rest }) => ({
          code,
          severity,
          path: editor.problems.absolutePath({ code, severity, path: _, message, ...rest }),
          message,
        }))
        expect(sorted(found)).toEqual(sorted(checkCall(editor.toPayload())))
      }),
      RUNS,
    )
  })

  it('tells listeners of every record and every list of problems that changed', () => {
    fc.assert(
      fc.property(payload, editSteps, (wire, steps) => {
        const editor = openEditor(wire, { now: slowClock() })
        editor.problems.all()
        for (const step of steps) {
          const before = new Map(editor.order().map((id) => [id, factsOf(editor, id)]))
          const heard = new Set<string>()
          const stops = editor
            .order()
            .flatMap((id) => [
              editor.subscribe(`segment:${id}`, () => heard.add(id)),
              editor.subscribe(`problems:${id}`, () => heard.add(`problems ${id}`)),
            ])
          runStep(editor, step)
          for (const [id, facts] of before) {
            const now = factsOf(editor, id)
            const told = heard.has(`problems ${id}`)
            // Some steps commit more than once, so that problems may come and go again.
            if (facts.problems !== now.problems || !COMMITS_OFTEN.has(step.step)) {
              expect(told).toBe(facts.problems !== now.problems)
            }
            if (facts.record !== now.record || facts.pair !== now.pair || facts.place !== now.place) {
              expect(heard).toContain(id)
            }
          }
          for (const stop of stops) stop()
        }
      }),
      RUNS,
    )
  })
})

describe('a gesture that is cancelled', () => {
  it('has not happened', () => {
    fc.assert(
      fc.property(payload, editSteps, editSteps, (wire, first, during) => {
        const editor = openEditor(wire, { now: slowClock() })
        run(editor, first)
        const before = {
          draft: editor.toDraft(),
          undo: editor.history.undoLabel(),
          redo: editor.history.redoLabel(),
        }
        const commits = during.flatMap((step) => (step.step === 'transaction' ? [step.writes] : []))
        runStep(editor, { step: 'gesture', commits, ends: 'cancel' })
        expect(editor.toDraft()).toEqual(before.draft)
        expect(editor.history.undoLabel()).toBe(before.undo)
        expect(editor.history.redoLabel()).toBe(before.redo)
      }),
      RUNS,
    )
  })
})

describe('a payload', () => {
  it('comes out as it went in, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), payload), (value) => {
        const wire: Json = JSON.parse(JSON.stringify(value))
        const editor = createEditor({ draft: draftOfPayload(wire), now: () => 0, newId: countingIds() })
        expect(editor.toPayload()).toEqual(wire)
        expect(JSON.stringify(editor.toPayload())).toBe(JSON.stringify(wire))
      }),
    )
  })
})

function places(editor: Editor, lane: 'node' | 'agent' | 'user' | 'tool'): readonly object[] {
  return editor.time.lane(lane).map(({ id, span, inferred }) => ({ id, span, inferred }))
}

function factsOf(editor: Editor, id: string): { [fact: string]: unknown } {
  return {
    record: editor.segment(id),
    pair: editor.pairOf(id),
    place: JSON.stringify(editor.time.item(id)),
    problems: editor.problems.of(id),
  }
}
