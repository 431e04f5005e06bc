import { plainAxis, scaleOf, type Viewport } from '@call-timeline/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { brushSpan, jumpTo, moveBrush } from './brush-moves.ts'

const axis = plainAxis(600_000)
const whole: Viewport = { zoom: 'fit', from: 0, widthPx: 1000 }
const near: Viewport = { zoom: 0.01, from: 200_000, widthPx: 1000 }

test('an edge that is dragged moves alone', () => {
  expect(brushSpan(near, axis)).toEqual({ from: 200_000, to: 300_000 })
  const { from, to } = brushSpan(moveBrush(near, axis, 'start', -50_000), axis)
  expect(from).toBeCloseTo(150_000)
  expect(to).toBeCloseTo(300_000)
  const wider = brushSpan(moveBrush(near, axis, 'end', 50_000), axis)
  expect(wider.from).toBeCloseTo(200_000)
  expect(wider.to).toBeCloseTo(350_000)
})

test('the frame that is dragged keeps its scale and stays in the call', () => {
  fc.assert(
    fc.property(fc.integer({ min: -900_000, max: 900_000 }), (by) => {
      const after = moveBrush(near, axis, 'all', by)
      expect(scaleOf(after, axis)).toBe(scaleOf(near, axis))
      expect(after.from).toBeGreaterThanOrEqual(0)
      expect(brushSpan(after, axis).to).toBeLessThanOrEqual(600_000)
    }),
  )
})

test('edges never cross, wherever they are dragged', () => {
  const holds = fc.constantFrom('start' as const, 'end' as const)
  fc.assert(
    fc.property(holds, fc.integer({ min: -900_000, max: 900_000 }), (hold, by) => {
      const { from, to } = brushSpan(moveBrush(near, axis, hold, by), axis)
      expect(to).toBeGreaterThan(from)
    }),
  )
})

test('an edge pulled in from the whole call zooms, both pulled out show it again', () => {
  const half = moveBrush(whole, axis, 'end', -300_000)
  expect(half.zoom).not.toBe('fit')
  expect(moveBrush(half, axis, 'end', 400_000).zoom).toBe('fit')
})

test('a press jumps there', () => {
  const { from, to } = brushSpan(jumpTo(near, axis, 400_000), axis)
  expect((from + to) / 2).toBeCloseTo(400_000)
})
