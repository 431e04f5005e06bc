import type { Cluster } from './cluster.ts'
import type { Seam } from './seam.ts'

/** A cluster and what lies before it. */
export interface Link {
  readonly cluster: Cluster
  readonly seam: Seam
}
