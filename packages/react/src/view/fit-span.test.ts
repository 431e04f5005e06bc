import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitting, spanInView } from './fit-span.ts'
import type { Viewport } from './viewport.ts'
import { scaleOf } from './zoom.ts'

const viewports = fc.record<Viewport>({
  zoom: fc.oneof(fc.constant<'fit'>('fit'), fc.double({ min: 1e-4, max: 1, noNaN: true })),
  startMs: fc.constant(0),
  widthPx: fc.integer({ min: 200, max: 4000 }),
})
const stretches = fc
  .tuple(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 0, max: 60_000 }))
  .map(([startMs, length]) => ({ startMs, endMs: startMs + length }))

const DURATION_MS = 700_000

function seen(viewport: Viewport) {
  return {
    fromMs: viewport.startMs,
    toMs: viewport.startMs + viewport.widthPx / scaleOf(viewport, DURATION_MS),
  }
}

describe('showing a stretch of the call', () => {
  test.each([
    ['fitting', fitting],
    ['spanInView', spanInView],
  ] as const)('%s has all of it in view', (_, show) => {
    fc.assert(
      fc.property(viewports, stretches, (viewport, { startMs, endMs }) => {
        const { fromMs, toMs } = seen(show(viewport, DURATION_MS, startMs, endMs))
        expect(fromMs).toBeLessThanOrEqual(startMs + 1)
        expect(toMs).toBeGreaterThanOrEqual(endMs - 1)
      }),
    )
  })

  test('what is gone to can be seen: it is no hairline', () => {
    const far: Viewport = { zoom: 'fit', startMs: 0, widthPx: 1000 }
    const near = spanInView(far, 3_600_000, 1_800_000, 1_800_640)
    expect(640 * scaleOf(near, 3_600_000)).toBeGreaterThan(48)
  })

  test('a stretch as long as the call shows the whole call', () => {
    const near: Viewport = { zoom: 0.5, startMs: 4000, widthPx: 1000 }
    expect(fitting(near, 60_000, 0, 60_000)).toEqual({ zoom: 'fit', startMs: 0, widthPx: 1000 })
  })
})
