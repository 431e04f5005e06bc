/** A mark of the ruler; ms from the start of the call. */
export interface Tick {
  readonly ms: number
  readonly labelled: boolean
}

const DAY_MS = 86_400_000

/** Steps that read well on a clock, ms, and the parts that each is divided into. */
const STEPS: readonly (readonly [step: number, parts: number])[] = [
  [100, 5],
  [200, 4],
  [500, 5],
  [1000, 5],
  [2000, 4],
  [5000, 5],
  [10_000, 5],
  [15_000, 3],
  [30_000, 3],
  [60_000, 4],
  [120_000, 4],
  [300_000, 5],
  [600_000, 5],
  [900_000, 3],
  [1_800_000, 3],
  [3_600_000, 4],
  [7_200_000, 4],
  [14_400_000, 4],
  [28_800_000, 4],
]

/** Labels are at least this far apart; px. */
const LABEL_ROOM = 84

/** The marks between two times at a scale, px per ms: a labelled one each step, unlabelled ones between. */
export function rulerTicks(fromMs: number, toMs: number, scale: number): readonly Tick[] {
  const wanted = LABEL_ROOM / scale
  const [step, parts] = STEPS.find(([candidate]) => candidate >= wanted) ?? [
    Math.ceil(wanted / DAY_MS) * DAY_MS,
    4,
  ]
  const minor = step / parts
  const first = Math.max(0, Math.floor(fromMs / minor))
  const last = Math.ceil(toMs / minor)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const at = first + index
    return { ms: at * minor, labelled: at % parts === 0 }
  })
}
