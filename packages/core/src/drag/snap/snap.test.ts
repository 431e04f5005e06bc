import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { beginDrag, heldBy } from '../begin-drag.ts'
import { planDrag } from '../plan-drag.ts'
import { collectTargets } from './collect-targets.ts'
import { snap } from './snap.ts'
import { snapToSpeech } from './snap-to-speech.ts'
import { SNAP_KINDS, type SnapKind, type SnapTarget } from './targets.ts'

function at(timeMs: number, kind: SnapKind = 'edge-in-lane'): SnapTarget {
  return { timeMs, kind }
}

// One px is 10 ms: a target catches within 80 ms and holds within 120.
const SCALE = { pxPerMs: 0.1 }

describe('an edge', () => {
  it('is caught by a target within 8 px, whatever that is in ms at the present zoom', () => {
    const targets = [at(1000)]
    expect(snap([1080], targets, SCALE)?.target.timeMs).toBe(1000)
    expect(snap([1081], targets, SCALE)).toBeUndefined()
    expect(snap([1008], targets, { pxPerMs: 1 })?.target.timeMs).toBe(1000)
    expect(snap([1009], targets, { pxPerMs: 1 })).toBeUndefined()
  })

  it('stays caught until it is 4 px further away, then goes free', () => {
    const [target] = [at(1000)]
    expect(snap([1120], [target], { ...SCALE, previous: target })?.target).toBe(target)
    expect(snap([1121], [target], { ...SCALE, previous: target })).toBeUndefined()
  })

  it('goes to the stronger kind, and among equals to the nearer', () => {
    const targets = [at(990, 'grid'), at(1000, 'grid'), at(1060, 'playhead')]
    expect(snap([1001], targets, SCALE)?.target).toEqual(at(1060, 'playhead'))
    expect(snap([997], targets.slice(0, 2), SCALE)?.target).toEqual(at(1000, 'grid'))
  })

  it('is let alone while snapping is held off, and by a scale that is none', () => {
    expect(snap([1000], [at(1000)], { ...SCALE, held: true })).toBeUndefined()
    for (const pxPerMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(snap([1000], [at(1000)], { pxPerMs })).toBeUndefined()
    }
  })

  it('is caught as if every target had been looked at', () => {
    const targets = fc
      .array(fc.record({ timeMs: fc.nat(3000), kind: fc.constantFrom(...SNAP_KINDS) }), { maxLength: 30 })
      .map((list) => list.toSorted((a, b) => a.timeMs - b.timeMs))
    fc.assert(
      fc.property(targets, fc.nat(3000), (list, timeMs) => {
        const near = list
          .filter((target) => Math.abs(target.timeMs - timeMs) <= 80)
          .toSorted(
            (a, b) =>
              SNAP_KINDS.indexOf(a.kind) - SNAP_KINDS.indexOf(b.kind) ||
              Math.abs(a.timeMs - timeMs) - Math.abs(b.timeMs - timeMs),
          )
        const taken = snap([timeMs], list, SCALE)?.target
        expect(taken?.kind).toBe(near[0]?.kind)
        if (taken && near[0]) {
          expect(Math.abs(taken.timeMs - timeMs)).toBe(Math.abs(near[0].timeMs - timeMs))
        }
      }),
    )
  })
})

const CALL: readonly Json[] = [
  {
    role: 'agent',
    text: 'Your balance',
    start_ms: 1000,
    end_ms: 2000,
    words: [
      { word: 'Your', start_ms: 1000, end_ms: 1300 },
      { word: 'balance', start_ms: 1300, end_ms: 1990 },
    ],
  },
  { role: 'user', text: 'Thanks', start_ms: 2500, end_ms: 3000 },
  { role: 'agent_function', start_ms: 2200, end_ms: 2300 },
  { role: 'user', text: 'Much later', start_ms: 900_000, end_ms: 901_000 },
]

describe('a drag', () => {
  const open = () => {
    const editor = openEditor(callWith(...CALL))
    return { editor, ids: editor.order() }
  }

  it('of a turn snaps by whichever of its ends gets there first, and says to what', () => {
    const { editor, ids } = open()
    const begun = beginDrag(editor, { kind: 'segments', id: ids[1] ?? '' })
    if (!begun.ok) throw new Error(begun.reason)
    const targets = collectTargets(editor, {
      window: { startMs: 0, endMs: 5000 },
      lane: 'user',
      exclude: begun.snapshot.mover.ids,
    })
    const plan = planDrag(begun.snapshot, { deltaMs: -480, snap: { ...SCALE, targets } })
    expect(plan).toMatchObject({
      deltaMs: -500,
      snap: { edge: 0, target: { timeMs: 2000, edge: 'end', id: ids[0] } },
    })
    const byEnd = planDrag(begun.snapshot, { deltaMs: -690, snap: { ...SCALE, targets } })
    expect(byEnd).toMatchObject({
      deltaMs: -700,
      snap: { edge: 1, target: { timeMs: 2300, kind: 'tool-end' } },
    })
  })

  it('that cannot get to a target is not at it', () => {
    const { editor, ids } = open()
    const begun = beginDrag(editor, { kind: 'word-edge', id: ids[0] ?? '', index: 1, edge: 'end' })
    if (!begun.ok) throw new Error(begun.reason)
    const plan = planDrag(begun.snapshot, { deltaMs: 60, snap: { ...SCALE, targets: [at(2040)] } })
    expect(plan).toMatchObject({ deltaMs: 10, wantedMs: 50, snap: undefined, limit: { kind: 'turn' } })
  })

  it('does not snap to what it takes along', () => {
    const { editor, ids } = open()
    const begun = beginDrag(editor, { kind: 'word-edge', id: ids[0] ?? '', index: 0, edge: 'end' })
    if (!begun.ok) throw new Error(begun.reason)
    const targets = collectTargets(editor, {
      ...heldBy(begun.snapshot),
      window: { startMs: 0, endMs: 5000 },
    })
    const snapping = { ...SCALE, targets }
    expect(targets.some(({ timeMs }) => timeMs === 1300)).toBe(false)
    const pushed = planDrag(begun.snapshot, { deltaMs: 640, policy: 'push', snap: snapping })
    expect(pushed).toMatchObject({ deltaMs: 640, snap: undefined })
    const rolled = planDrag(begun.snapshot, { deltaMs: 640, snap: snapping })
    expect(rolled).toMatchObject({ wantedMs: 690, deltaMs: 650, limit: { kind: 'shortest' } })
  })

  it('has the edges in view for targets, and not what is dragged', () => {
    const { editor, ids } = open()
    const targets = collectTargets(editor, {
      window: { startMs: 1200, endMs: 2600 },
      lane: 'agent',
      exclude: new Set([ids[0] ?? '']),
      word: { id: ids[0] ?? '', index: 1 },
      playheadMs: 1500.4,
      bookmarks: [1700, 99_000],
      onsets: [1800],
      gridMs: 1000,
    })
    expect(targets).toEqual([
      { timeMs: 1300, kind: 'edge-in-lane', edge: 'end', id: ids[0], wordIndex: 0 },
      { timeMs: 1500, kind: 'playhead' },
      { timeMs: 1700, kind: 'bookmark' },
      { timeMs: 1800, kind: 'onset' },
      { timeMs: 2000, kind: 'grid' },
      { timeMs: 2200, kind: 'tool-end', edge: 'start', id: ids[2] },
      { timeMs: 2300, kind: 'tool-end', edge: 'end', id: ids[2] },
      { timeMs: 2500, kind: 'edge-in-other-lane', edge: 'start', id: ids[1] },
    ])
  })

  it('is not drowned in the ticks of a grid that is too fine', () => {
    const { editor } = open()
    for (const gridMs of [1, 0, -5, Number.NaN]) {
      const window = { startMs: 0, endMs: 100_000 }
      const grid = collectTargets(editor, { window, gridMs }).filter(({ kind }) => kind === 'grid')
      expect(grid).toEqual([])
    }
  })
})

describe('snapping to speech', () => {
  const levels = Array.from({ length: 100 }, () => 0.5)
  levels[40] = 0.01
  levels[70] = 0.02
  levels[30] = 0

  it('takes each edge to the quietest moment within 150 ms before it', () => {
    expect(snapToSpeech({ levels, frameMs: 10 }, { startMs: 500, endMs: 800 })).toEqual({
      startMs: 400,
      endMs: 700,
    })
    expect(snapToSpeech({ levels, frameMs: 10, startMs: 20 }, { startMs: 500, endMs: 800 })).toEqual({
      startMs: 420,
      endMs: 720,
    })
  })

  it('leaves an edge alone where nothing was measured, and never turns a span around', () => {
    const span = { startMs: 5000, endMs: 5100 }
    expect(snapToSpeech({ levels, frameMs: 10 }, span)).toEqual(span)
    expect(snapToSpeech({ levels, frameMs: 0 }, span)).toEqual(span)
    expect(snapToSpeech({ levels, frameMs: 10 }, { startMs: 500, endMs: 510 })).toEqual({
      startMs: 400,
      endMs: 510,
    })
  })
})
