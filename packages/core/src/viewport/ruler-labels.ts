import type { Axis } from './axis.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Steps between labels that read well on a clock, and into how many parts each is divided. */
const STEPS: readonly (readonly [ms: number, parts: number])[] = [
  [10, 5],
  [20, 4],
  [50, 5],
  [100, 5],
  [200, 4],
  [500, 5],
  [SECOND, 5],
  [2 * SECOND, 4],
  [5 * SECOND, 5],
  [10 * SECOND, 5],
  [15 * SECOND, 3],
  [30 * SECOND, 6],
  [MINUTE, 6],
  [2 * MINUTE, 4],
  [5 * MINUTE, 5],
  [10 * MINUTE, 5],
  [15 * MINUTE, 3],
  [30 * MINUTE, 6],
  [HOUR, 6],
  [2 * HOUR, 4],
  [6 * HOUR, 6],
  [12 * HOUR, 4],
]
const DAY = 24 * HOUR
const LABEL_PX = 84

/** A label of the ruler and the even marks behind it. */
export interface RulerLabel {
  readonly ms: number
  /** Distance between two marks; ms. The label stands on the first. */
  readonly markMs: number
  /** How long the marks go on; ms. */
  readonly lengthMs: number
}

/**
 * The labels between two places of an axis, at a scale in px per ms. They stand at least 84 px apart, so their
 * number is bounded by the width of the view alone. Folded stretches have none.
 */
export function rulerLabels(axis: Axis, from: number, to: number, scale: number): readonly RulerLabel[] {
  const wanted = LABEL_PX / scale
  if (!Number.isFinite(wanted) || wanted <= 0 || !Number.isFinite(to - from)) return []
  const [step, parts] = STEPS.find(([ms]) => ms >= wanted) ?? [Math.ceil(wanted / DAY) * DAY, 4]
  const labels: RulerLabel[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const stretch of axis.within(from, to)) {
    if (stretch.folded) continue
    const first = Math.max(0, stretch.startMs, axis.timeAt(from) - step)
    const end = axis.timeAt(Math.min(to, stretch.place + stretch.length))
    // Beyond its end the axis runs on; the room behind the call has labels too.
    const last = stretch.place + stretch.length >= axis.lengthMs ? axis.timeAt(to) : end
    for (let index = Math.ceil(first / step); index * step <= last; index += 1) {
      const place = axis.placeOf(index * step)
      if ((place - free) * scale < 0) continue
      labels.push({ ms: index * step, markMs: step / parts, lengthMs: Math.min(step, last - index * step) })
      free = place + wanted
    }
  }
  return labels
}
