/**
 * How loud a recording is over time, as hosts have it from their storage. Each channel is a row of pairs,
 * lowest then highest sample of an interval, or with `pairs: false` one value, how far it swings. Values from
 * -1 to 1; those of an Int8Array or Int16Array count as shares of their largest value.
 */
export interface Peaks {
  /** One channel: both speakers. Two: the user first, then the agent, unless `order` says otherwise. */
  readonly channels: readonly PeakValues[]
  /** How much time all of a channel covers; ms. */
  readonly durationMs: number
  /** Default true. */
  readonly pairs?: boolean
  /** Who speaks on the first channel of two. Default `user`. */
  readonly first?: 'user' | 'agent'
}

/** The values of one channel. */
export type PeakValues = readonly number[] | Float32Array | Int8Array | Int16Array
