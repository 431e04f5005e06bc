/** About 115 days: a larger number is a clock time, not a time in a call. */
export const LATEST_MS = 10_000_000_000

/** Why a number cannot be a time within a call; undefined when it can, or when none is given. */
export function timeRefusal(name: string, ms: number | undefined): string | undefined {
  if (ms === undefined) return undefined
  if (!Number.isFinite(ms)) return `${name} has to be a number of milliseconds.`
  if (ms < 0) return `${name} cannot be negative: times count from the start of the call.`
  if (ms > LATEST_MS) return `${name} is too large: times count milliseconds from the start of the call.`
  return undefined
}
