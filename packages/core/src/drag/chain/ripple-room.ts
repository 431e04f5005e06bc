import type { Chain } from './chain.ts'

/** What of a chain moves along in a ripple, and how far it can. */
export interface RippleRoom {
  /** Units `[first, until)` move; one that is pinned ends them. */
  readonly until: number
  /** How far back and how far on, both `>= 0`; ms. */
  readonly backMs: number
  readonly onMs: number
  readonly lastEndMs: number
}

/**
 * The ripple of the units from `first` on; those before `stay` stay. Units between the two are the one that
 * is dragged: its edge moves along.
 */
export function rippleRoom(chain: Chain, first: number, stay: number): RippleRoom {
  let until = first
  let lastEndMs = Number.NEGATIVE_INFINITY
  while (until < chain.count && !chain.unit(until).pinned) {
    lastEndMs = Math.max(lastEndMs, chain.span(until).endMs)
    until += 1
  }
  // What is dragged may be all that moves.
  const movingEndMs = Math.max(lastEndMs, stay < first ? chain.span(stay).endMs : Number.NEGATIVE_INFINITY)
  return {
    until,
    backMs:
      until === first ? Number.POSITIVE_INFINITY : free(chain.endBefore(stay), chain.span(first).startMs),
    onMs: until < chain.count ? free(movingEndMs, chain.startBehind(until - 1)) : Number.POSITIVE_INFINITY,
    lastEndMs,
  }
}

function free(fromMs: number, toMs: number): number {
  return Math.max(0, toMs - fromMs)
}
