import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaneItem } from '../indexes/time-index.ts'
import { layoutLane } from './lane-boxes.ts'
import { rulerTicks } from './ruler-ticks.ts'
import { fitSpan, keepInSight, timeAt, type Viewport, windowOf, xOf, zoomAt } from './time-scale.ts'

const viewports = fc.record<Viewport>({
  startMs: fc.integer({ min: -10_000, max: 3_600_000 }),
  scale: fc.double({ min: 0.1, max: 900, noNaN: true }),
  widthPx: fc.integer({ min: 50, max: 4000 }),
})

describe('a viewport', () => {
  it('keeps the time under the pointer where it is while zooming', () => {
    fc.assert(
      fc.property(
        viewports,
        fc.nat(4000),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (view, x, factor) => {
          const zoomed = zoomAt(view, x, factor)
          expect(Math.abs(xOf(zoomed, timeAt(view, x)) - x)).toBeLessThan(0.01)
        },
      ),
    )
  })

  it('fits a call with a little room on both sides', () => {
    const view = fitSpan({ startMs: 0, endMs: 60_000 }, 1000)
    expect(xOf(view, 0)).toBeCloseTo(37, 0)
    expect(xOf(view, 60_000)).toBeCloseTo(963, 0)
  })

  it('does not scroll a call out of sight', () => {
    fc.assert(
      fc.property(viewports, fc.nat(3_600_000), (view, durationMs) => {
        const { startMs, endMs } = windowOf(keepInSight(view, durationMs))
        expect(startMs).toBeLessThanOrEqual(durationMs)
        expect(endMs).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the ruler', () => {
  it('labels whole steps, far enough apart to read, and a bounded number of them', () => {
    fc.assert(
      fc.property(viewports, (view) => {
        const ticks = rulerTicks(windowOf(view), view.scale)
        const labelled = ticks.filter((tick) => tick.labelled).map((tick) => xOf(view, tick.ms))
        for (const [index, x] of labelled.slice(1).entries()) {
          expect(x - (labelled[index] ?? 0)).toBeGreaterThan(83.9)
        }
        expect(ticks.length).toBeLessThanOrEqual((view.widthPx / 84) * 6 + 7)
      }),
    )
  })

  it('has seconds at 20 px a second', () => {
    const ticks = rulerTicks({ startMs: 0, endMs: 11_000 }, 20)
    expect(ticks.filter((tick) => tick.labelled).map((tick) => tick.ms)).toEqual([0, 5000, 10_000])
  })
})

describe('the boxes of a lane', () => {
  const items = (count: number, everyMs: number, lengthMs: number): readonly LaneItem[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      span: { startMs: index * everyMs, endMs: index * everyMs + lengthMs },
      inferred: false,
    }))

  it('stay few however many items there are, and lose none', () => {
    for (const pxPerMs of [0.000_01, 0.0001, 0.001, 0.01]) {
      const all = items(10_000, 1000, 900)
      const boxes = layoutLane(all, { startMs: 0, pxPerMs, widthPx: 1200, minPx: 4 })
      const visible = all.filter((item) => item.span.startMs * pxPerMs <= 1200)
      expect(boxes.length).toBeLessThanOrEqual(602)
      expect(boxes.flatMap((box) => (box.kind === 'dense' ? box.ids : [box.id]))).toHaveLength(visible.length)
    }
  })

  it('are single ones where there is room', () => {
    const boxes = layoutLane(items(3, 1000, 900), { startMs: 0, pxPerMs: 0.1, widthPx: 1200, minPx: 4 })
    expect(boxes.map((box) => [box.kind, box.x, box.width])).toEqual([
      ['item', 0, 90],
      ['item', 100, 90],
      ['item', 200, 90],
    ])
  })

  it('are cut at the edges of the view', () => {
    const [box] = layoutLane(items(1, 1, 60_000), { startMs: 10_000, pxPerMs: 0.1, widthPx: 500, minPx: 4 })
    expect(box).toMatchObject({ x: 0, width: 500 })
  })
})
