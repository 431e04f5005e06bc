import type { Json } from '@call-timeline/schema'
import type { Job } from '../measure.ts'

/** One kind of work that is measured. */
export interface Workload {
  readonly name: string
  /** The share of the floor that it should stay under. */
  readonly aimShare?: number
  prepare(payload: { readonly [key: string]: Json }): Job | Promise<Job>
}
