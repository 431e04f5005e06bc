const SECONDS_BELOW = 1e11

/** What a Unix time counts: the endpoint takes both seconds and milliseconds. */
export type EpochUnit = 's' | 'ms'

/** The unit of a Unix time by its size: below 10^11 it counts seconds (until the year 5138), else ms. */
export function epochUnit(epoch: number): EpochUnit {
  return Math.abs(epoch) < SECONDS_BELOW ? 's' : 'ms'
}

/** A Unix time of either unit in ms. */
export function epochToMs(epoch: number): number {
  return epochUnit(epoch) === 's' ? epoch * 1000 : epoch
}

/** A Unix time in ms in the given unit, whole: a part of a second or of a ms is cut off. */
export function msToEpoch(ms: number, unit: EpochUnit): number {
  return Math.floor(unit === 's' ? ms / 1000 : ms)
}
