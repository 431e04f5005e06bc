import type { PeakValues } from './peaks.ts'

/** One channel, ready to be drawn at any scale. */
export interface Pyramid {
  readonly durationMs: number
  /** How far it swings from the middle in each interval, 0 to 1; each level has half as many as the one before. */
  readonly levels: readonly Float32Array[]
}

/** Makes a pyramid of one channel. Values that are no numbers count as silence. */
export function createPyramid(values: PeakValues, pairs: boolean, durationMs: number): Pyramid {
  const full = fullScaleOf(values)
  const step = pairs ? 2 : 1
  let level = new Float32Array(Math.ceil(values.length / step))
  for (let index = 0; index < level.length; index += 1) {
    const swing = Math.max(
      Math.abs(values[index * step] ?? 0),
      Math.abs(values[index * step + step - 1] ?? 0),
    )
    level[index] = Number.isFinite(swing) ? Math.min(1, swing / full) : 0
  }
  const levels = [level]
  while (level.length > 64) {
    const next = new Float32Array(Math.ceil(level.length / 2))
    for (let index = 0; index < next.length; index += 1) {
      next[index] = Math.max(level[index * 2] ?? 0, level[index * 2 + 1] ?? 0)
    }
    levels.push(next)
    level = next
  }
  return { durationMs, levels }
}

/** The coarsest level that still has an interval of its own for each `ms`. */
export function levelFor({ levels, durationMs }: Pyramid, ms: number): Float32Array {
  const fitting = levels.findLast(({ length }) => durationMs / Math.max(1, length) <= ms)
  return fitting ?? levels[0] ?? new Float32Array()
}

/** The furthest swing between two times; ms. It looks at two or three values of a level that fits. */
export function swingBetween(level: Float32Array, durationMs: number, fromMs: number, toMs: number): number {
  const perMs = level.length / Math.max(1, durationMs)
  const first = Math.max(0, Math.floor(fromMs * perMs))
  const last = Math.min(level.length, Math.max(first + 1, Math.ceil(toMs * perMs)))
  let swing = 0
  for (let index = first; index < last; index += 1) swing = Math.max(swing, level[index] ?? 0)
  return swing
}

function fullScaleOf(values: PeakValues): number {
  if (values instanceof Int8Array) return 127
  return values instanceof Int16Array ? 32_767 : 1
}
