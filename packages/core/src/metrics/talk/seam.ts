import type { Cluster } from './cluster.ts'
import { type Exchange, exchangeBefore } from './exchange.ts'
import { type Gap, gapBefore } from './gap.ts'
import { otherSide } from './turn.ts'

/** What lies between a cluster and the one before it. */
export interface Seam {
  readonly gap: Gap | undefined
  readonly exchange: Exchange | undefined
}

/** The seam before a cluster; nothing lies before the first one. */
export function seamBefore({ head }: Cluster, before: Cluster | undefined): Seam {
  if (!before) return { gap: undefined, exchange: undefined }
  const { islands } = before
  return {
    gap: gapBefore(head, before.reached),
    exchange: exchangeBefore(head, islands[head.side].at(-1), islands[otherSide(head.side)].at(-1)),
  }
}
