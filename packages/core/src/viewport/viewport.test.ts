import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LaneItem } from '../indexes/time-index.ts'
import { type Axis, foldedAxis, plainAxis } from './axis.ts'
import { fitting, spanInView } from './fit-span.ts'
import { layoutLane } from './lane-layout.ts'
import { isWorthFolding, quietStretches } from './quiet.ts'
import { rulerLabels } from './ruler-labels.ts'
import { contentWidth, scaleOf, scrolledTo, showing, shownLength, type Viewport, zoomBy } from './viewport.ts'

const viewports = fc.record<Viewport>({
  zoom: fc.oneof(fc.constant<'fit'>('fit'), fc.double({ min: 1e-6, max: 1, noNaN: true })),
  from: fc.constant(0),
  widthPx: fc.integer({ min: 100, max: 4000 }),
})

const plain = fc.integer({ min: 1000, max: 36_000_000 }).map(plainAxis)
const folded = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 5_001, max: 900_000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => {
    let ms = 0
    const gaps = pieces.map(([busy, gap]) => {
      const startMs = ms + busy
      ms = startMs + gap
      return { startMs, endMs: ms }
    })
    return foldedAxis(ms + 2000, gaps)
  })
const axes = fc.oneof(plain, folded)

describe('an axis', () => {
  test('has one place for each time, in the same order, whatever is folded', () => {
    fc.assert(
      fc.property(axes, fc.array(fc.nat(40_000_000), { minLength: 2 }), (axis, times) => {
        const inOrder = times.toSorted((a, b) => a - b)
        const places = inOrder.map((ms) => axis.placeOf(ms))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const [index, ms] of inOrder.entries()) {
          expect(Math.abs(axis.timeAt(places[index] ?? 0) - ms)).toBeLessThan(0.01)
        }
      }),
    )
  })

  test('takes a second for the middle of a gap, and its own time for everything else', () => {
    const axis = foldedAxis(130_000, [{ startMs: 10_000, endMs: 110_000 }])
    expect(axis.placeOf(10_000)).toBe(10_000)
    expect(axis.placeOf(10_500)).toBe(10_500)
    expect(axis.placeOf(109_500)).toBe(11_500)
    expect(axis.placeOf(110_000)).toBe(12_000)
    expect(axis.lengthMs).toBe(32_000)
  })

  test('runs on after the end of the call, where late rows lie', () => {
    expect(plainAxis(10_000).placeOf(12_000)).toBe(12_000)
    expect(foldedAxis(130_000, [{ startMs: 10_000, endMs: 110_000 }]).placeOf(131_000)).toBe(33_000)
  })
})

describe('a viewport', () => {
  test('keeps the time under the pointer where it is while zooming, unless an end is in the way', () => {
    fc.assert(
      fc.property(viewports, axes, fc.double({ min: 1.01, max: 4, noNaN: true }), (viewport, axis, by) => {
        const anchor = viewport.widthPx / 3
        const under = (view: Viewport) => view.from + anchor / scaleOf(view, axis)
        const after = zoomBy(viewport, axis, by, anchor)
        const last = contentWidth(after, axis) - after.widthPx
        if (after.zoom === 'fit' || after.from * scaleOf(after, axis) >= last - 1) return
        expect(under(after)).toBeCloseTo(under(viewport), 3)
      }),
    )
  })

  test('zooming out ends at the whole call', () => {
    const far = zoomBy({ zoom: 0.5, from: 4000, widthPx: 800 }, plainAxis(60_000), 1e-9)
    expect(far).toEqual({ zoom: 'fit', from: 0, widthPx: 800 })
  })

  test('a second never takes more than 1,000 px, and however long the call it can be laid out', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 0, max: 2 ** 52 }), (viewport, duration) => {
        const near = zoomBy(viewport, plainAxis(duration), 1e9)
        expect(scaleOf(near, plainAxis(duration))).toBeLessThanOrEqual(1)
        expect(contentWidth(near, plainAxis(duration))).toBeLessThan(9_000_000)
      }),
    )
  })

  test('shows the whole call with a little room behind it', () => {
    const view: Viewport = { zoom: 'fit', from: 0, widthPx: 1000 }
    expect(60_000 * scaleOf(view, plainAxis(60_000))).toBeCloseTo(976, 3)
    expect(contentWidth(view, plainAxis(60_000))).toBe(1000)
  })

  test('does not scroll a call out of sight', () => {
    fc.assert(
      fc.property(viewports, axes, fc.integer(), (viewport, axis, to) => {
        const view = scrolledTo(viewport, axis, to)
        expect(view.from).toBeGreaterThanOrEqual(0)
        expect(view.from).toBeLessThanOrEqual(axis.lengthMs)
      }),
    )
  })

  test('brings an item that is asked for into view', () => {
    fc.assert(
      fc.property(viewports, axes, fc.nat(), fc.nat(20_000), (viewport, axis, at, length) => {
        const start = axis.timeAt(at % axis.lengthMs)
        const after = showing(viewport, axis, start, Math.min(axis.timeAt(axis.lengthMs), start + length))
        expect(after.from).toBeLessThanOrEqual(axis.placeOf(start) + 1e-6)
        expect(after.from + shownLength(after, axis)).toBeGreaterThan(axis.placeOf(start))
      }),
    )
  })

  test('stays where it is for an item that is in view already', () => {
    const viewport: Viewport = { zoom: 0.1, from: 10_000, widthPx: 1000 }
    expect(showing(viewport, plainAxis(60_000), 13_000, 15_000)).toBe(viewport)
  })
})

describe('showing a stretch of the call', () => {
  const wide = fc
    .integer({ min: 200, max: 4000 })
    .map((widthPx): Viewport => ({ zoom: 'fit', from: 0, widthPx }))
  const stretches = fc
    .tuple(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 0, max: 60_000 }))
    .map(([startMs, length]) => ({ startMs, endMs: startMs + length }))
  const axis = plainAxis(700_000)

  test.each([
    ['fitting', fitting],
    ['spanInView', spanInView],
  ] as const)('%s has all of it in view', (_, show) => {
    fc.assert(
      fc.property(wide, stretches, (viewport, { startMs, endMs }) => {
        const view = show(viewport, axis, startMs, endMs)
        expect(view.from).toBeLessThanOrEqual(startMs + 1)
        expect(view.from + shownLength(view, axis)).toBeGreaterThanOrEqual(endMs - 1)
      }),
    )
  })

  test('what is gone to can be seen: it is no hairline', () => {
    const hour = plainAxis(3_600_000)
    const near = spanInView({ zoom: 'fit', from: 0, widthPx: 1000 }, hour, 1_800_000, 1_800_640)
    expect(640 * scaleOf(near, hour)).toBeGreaterThan(48)
  })

  test('a stretch as long as the call shows the whole call', () => {
    const near: Viewport = { zoom: 0.5, from: 4000, widthPx: 1000 }
    expect(fitting(near, plainAxis(60_000), 0, 60_000)).toEqual({ zoom: 'fit', from: 0, widthPx: 1000 })
  })
})

describe('the ruler', () => {
  it('labels whole steps, far enough apart to read, and a bounded number of them', () => {
    fc.assert(
      fc.property(viewports, axes, fc.nat(), (viewport, axis, at) => {
        const view = scrolledTo(viewport, axis, at % axis.lengthMs)
        const scale = scaleOf(view, axis)
        const labels = rulerLabels(axis, view.from, view.from + shownLength(view, axis), scale)
        for (const [index, { ms }] of labels.slice(1).entries()) {
          const apart = axis.placeOf(ms) - axis.placeOf(labels[index]?.ms ?? 0)
          expect(apart * scale).toBeGreaterThan(83.9)
        }
        expect(labels.length).toBeLessThanOrEqual(view.widthPx / 84 + 3)
      }),
    )
  })

  it('has a label each 5 s at 20 px a second', () => {
    expect(rulerLabels(plainAxis(60_000), 0, 11_000, 0.02).map(({ ms }) => ms)).toEqual([0, 5000, 10_000])
  })

  it('says nothing within a fold, however long it lasts', () => {
    const gap = { startMs: 10_000, endMs: 900_010_000 }
    const axis = foldedAxis(900_020_000, [gap])
    const labels = rulerLabels(axis, 0, axis.lengthMs, 0.05)
    expect(labels.length).toBeGreaterThan(3)
    expect(labels.filter(({ ms }) => ms > 10_500 && ms < 900_009_500)).toEqual([])
  })
})

const items = (count: number, everyMs: number, lengthMs: number): readonly LaneItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    span: { startMs: index * everyMs, endMs: index * everyMs + lengthMs },
    inferred: false,
  }))

describe('the boxes of a lane', () => {
  const layout = (all: readonly LaneItem[], scale: number, axis: Axis = plainAxis(10_000_000)) =>
    layoutLane(all, { axis, scale })

  it('stay few however many items there are and however they overlap, and lose none', () => {
    for (const lengthMs of [900, 60_000, 10_000_000]) {
      const { boxes, marks } = layout(items(10_000, 1000, lengthMs), 0.001)
      expect(boxes.length).toBeLessThan(200)
      expect(boxes.length + marks.length).toBe(10_000)
    }
  })

  it('are there for each item where there is room', () => {
    expect(layout(items(3, 1000, 900), 0.1)).toEqual({
      boxes: [
        { id: 's0', place: 0, length: 900, inferred: false },
        { id: 's1', place: 1000, length: 900, inferred: false },
        { id: 's2', place: 2000, length: 900, inferred: false },
      ],
      marks: [],
    })
  })
})

describe('quiet stretches', () => {
  const at = (...spans: readonly (readonly [number, number])[]) =>
    spans.map(([startMs, endMs]) => ({ span: { startMs, endMs } }))

  test('are what no lane takes, long enough to be told', () => {
    const lanes = [at([1000, 2000], [20_000, 21_000]), at([1500, 9000], [9100, 9200])]
    expect(quietStretches(lanes, 30_000, 3000)).toEqual([
      { startMs: 9200, endMs: 20_000 },
      { startMs: 21_000, endMs: 30_000 },
    ])
  })

  test('hold nothing, and nothing between them lasts long', () => {
    const rows = fc.array(fc.tuple(fc.nat(60_000), fc.nat(4000)), { maxLength: 20 })
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const lanes = [one, other].map((list) =>
          at(...list.map(([start, length]) => [start, start + length] as const)).toSorted(
            (a, b) => a.span.startMs - b.span.startMs,
          ),
        )
        const busy = (ms: number) => lanes.flat().some(({ span }) => span.startMs <= ms && ms < span.endMs)
        const quiet = quietStretches(lanes, 60_000, 1000)
        for (let ms = 0; ms < 60_000; ms += 250) {
          const within = quiet.some((span) => span.startMs <= ms && ms < span.endMs)
          if (within) expect(busy(ms)).toBe(false)
        }
        expect(quiet.every(({ startMs, endMs }) => endMs - startMs > 1000)).toBe(true)
      }),
    )
  })

  test('make folding worth it when they are most of the call', () => {
    const gap = { startMs: 0, endMs: 70_000 }
    expect(isWorthFolding([gap], [gap], 100_000)).toBe(true)
    expect(isWorthFolding([gap], [gap], 200_000)).toBe(false)
    expect(isWorthFolding([gap], [], 100_000)).toBe(false)
  })
})
