import type { Span } from '../records/span.ts'

/** A mark of the ruler. */
export interface RulerTick {
  readonly ms: number
  /** Marks with a label are far enough apart to read. */
  readonly labelled: boolean
}

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

/**
 * The marks within a window at a scale in px per second. Labels stand at least 84 px apart, so their number
 * is bounded by the width of the view alone.
 */
export function rulerTicks({ startMs, endMs }: Span, scale: number): readonly RulerTick[] {
  const wanted = (LABEL_PX / scale) * 1000
  if (!Number.isFinite(wanted) || wanted <= 0 || !Number.isFinite(endMs - startMs)) return []
  const [step, parts] = STEPS.find(([ms]) => ms >= wanted) ?? [Math.ceil(wanted / DAY) * DAY, 4]
  const minor = step / parts
  const ticks: RulerTick[] = []
  for (let index = Math.max(0, Math.ceil(startMs / minor)); index * minor <= endMs; index += 1) {
    ticks.push({ ms: index * minor, labelled: index % parts === 0 })
  }
  return ticks
}
