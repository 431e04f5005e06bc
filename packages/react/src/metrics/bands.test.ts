import { plainAxis } from '@call-timeline/core'
import type { MetricSpan } from '@call-timeline/core/metrics'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BandWindow, bandsOf } from './bands.ts'

const axis = plainAxis(3_600_000)
const span = (startMs: number, endMs: number): MetricSpan => ({ startMs, endMs, segmentIds: [] })
const windows = fc
  .record({
    fromMs: fc.integer({ min: 0, max: 50_000 }),
    widthPx: fc.integer({ min: 100, max: 3000 }),
    scale: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })
  .map(({ fromMs, widthPx, scale }): BandWindow => ({ axis, fromMs, toMs: fromMs + widthPx / scale, scale }))
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 5000 }))
    .map(([start, length]) => span(start, start + length)),
  { maxLength: 60 },
)

describe('the bands of what is lit', () => {
  test('lie where the stretches lie', () => {
    expect(
      bandsOf([span(1000, 2000), span(5000, 5500)], { axis, fromMs: 0, toMs: 10_000, scale: 0.1 }),
    ).toEqual([
      { x: 100, width: 100 },
      { x: 500, width: 50 },
    ])
  })

  test('of a moment can be seen', () => {
    expect(bandsOf([span(1000, 1000)], { axis, fromMs: 0, toMs: 10_000, scale: 0.1 })).toEqual([
      { x: 100, width: 2 },
    ])
  })

  test('of 5,000 stretches are no more than the window has room for', () => {
    const many = Array.from({ length: 5000 }, (_, index) => span(index * 700, index * 700 + 200))
    expect(bandsOf(many, { axis, fromMs: 0, toMs: 3_500_000, scale: 0.0004 }).length).toBe(1)
    expect(bandsOf(many, { axis, fromMs: 0, toMs: 20_000, scale: 0.1 }).length).toBe(29)
  })

  test('stay within the window, in order, with room between them, and leave out no stretch that is in it', () => {
    fc.assert(
      fc.property(spans, windows, (all, window) => {
        const bands = bandsOf(all, window)
        for (const [index, { x, width }] of bands.entries()) {
          const next = bands[index + 1]
          if (next) expect(next.x - (x + width)).toBeGreaterThanOrEqual(2)
          expect(x).toBeGreaterThanOrEqual(window.fromMs * window.scale - 0.001)
          expect(x + width).toBeLessThanOrEqual(window.toMs * window.scale + 2.001)
        }
        for (const { startMs, endMs } of all) {
          if (endMs < window.fromMs || startMs > window.toMs) continue
          const at = Math.max(startMs, window.fromMs) * window.scale
          expect(bands.some(({ x, width }) => at >= x && at <= x + width)).toBe(true)
        }
      }),
    )
  })
})
