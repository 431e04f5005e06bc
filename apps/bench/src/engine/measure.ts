/** Work that is measured again and again. */
export interface Job {
  /** One round; what it gives back is kept from being optimised away. */
  run(round: number): unknown
  /** Before each round, not measured. */
  before?(round: number): void
  /** Takes down what was set up. */
  end?(): void
}

/** What the rounds took, in ms. */
export interface Times {
  readonly medianMs: number
  readonly p90Ms: number
  readonly rounds: number
}

const WARM_UP_MS = 300
const MEASURE_MS = 1_500
const FEWEST_ROUNDS = 5
const MOST_ROUNDS = 400

/** Runs a job until the engine has compiled it, then measures rounds for a while. */
export function measure(job: Job): Times {
  let round = 0
  const once = (): number => {
    job.before?.(round)
    const startedAt = performance.now()
    const result = job.run(round)
    const tookMs = performance.now() - startedAt
    round += 1
    // What is never read may be optimised away with the work that made it.
    if (result === job) throw new Error('A job gave itself back.')
    return tookMs
  }
  const warmUntil = performance.now() + WARM_UP_MS
  do once()
  while (performance.now() < warmUntil)
  const times: number[] = []
  const until = performance.now() + MEASURE_MS
  while (times.length < FEWEST_ROUNDS || (performance.now() < until && times.length < MOST_ROUNDS)) {
    times.push(once())
  }
  times.sort((a, b) => a - b)
  return { medianMs: at(times, 0.5), p90Ms: at(times, 0.9), rounds: times.length }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
