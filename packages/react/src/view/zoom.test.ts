import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewport } from './viewport.ts'
import { contentWidth, scaleOf, showing, zoomBy } from './zoom.ts'

const viewports = fc.record<Viewport>({
  zoom: fc.oneof(fc.constant<'fit'>('fit'), fc.double({ min: 1e-6, max: 1, noNaN: true })),
  startMs: fc.constant(0),
  widthPx: fc.integer({ min: 100, max: 4000 }),
})
const durations = fc.integer({ min: 1000, max: 36_000_000 })

describe('zooming the lanes', () => {
  test('the time under the pointer stays there, unless an end of the call is in the way', () => {
    fc.assert(
      fc.property(
        viewports,
        durations,
        fc.double({ min: 1.01, max: 4, noNaN: true }),
        (viewport, duration, by) => {
          const anchor = viewport.widthPx / 3
          const timeUnder = (view: Viewport) => view.startMs + anchor / scaleOf(view, duration)
          const after = zoomBy(viewport, duration, by, anchor)
          const latest = contentWidth(after, duration) - after.widthPx
          if (after.zoom === 'fit' || after.startMs * scaleOf(after, duration) >= latest - 1) return
          expect(timeUnder(after)).toBeCloseTo(timeUnder(viewport), 3)
        },
      ),
    )
  })

  test('zooming out ends at the whole call', () => {
    const far = zoomBy({ zoom: 0.5, startMs: 4000, widthPx: 800 }, 60_000, 1e-9)
    expect(far).toEqual({ zoom: 'fit', startMs: 0, widthPx: 800 })
  })

  test('however long the call, the content can be laid out', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 0, max: 2 ** 52 }), (viewport, duration) => {
        expect(contentWidth(zoomBy(viewport, duration, 1e9), duration)).toBeLessThan(9_000_000)
      }),
    )
  })

  test('an item that is asked for comes into view', () => {
    fc.assert(
      fc.property(viewports, durations, fc.nat(), fc.nat(20_000), (viewport, duration, at, length) => {
        const start = at % duration
        const end = Math.min(duration, start + length)
        const after = showing(viewport, duration, start, end)
        const shownMs = after.widthPx / scaleOf(after, duration)
        expect(after.startMs).toBeLessThanOrEqual(start)
        expect(after.startMs + shownMs).toBeGreaterThan(start)
      }),
    )
  })

  test('an item that is in view already stays where it is', () => {
    const viewport: Viewport = { zoom: 0.1, startMs: 10_000, widthPx: 1000 }
    expect(showing(viewport, 60_000, 13_000, 15_000)).toBe(viewport)
  })
})
