/** A stretch of speech, with whether its edges are known rather than estimated. */
export interface Stretch {
  readonly startMs: number
  readonly endMs: number
  readonly startKnown: boolean
  readonly endKnown: boolean
}

/** Pauses shorter than this do not break speech in two; ms. */
export const JOIN_MS = 200

/** Whether speech that starts at `startMs` goes on from speech that has reached `endMs`. */
export function joins(endMs: number, startMs: number): boolean {
  return startMs - endMs < JOIN_MS
}

/** One stretch over two of which `a` starts no later. An edge that both share is known if either knows it. */
export function spanning(a: Stretch, b: Stretch): Stretch {
  const further = b.endMs > a.endMs ? b : a
  return {
    startMs: a.startMs,
    endMs: further.endMs,
    startKnown: a.startKnown || (a.startMs === b.startMs && b.startKnown),
    endKnown: a.endMs === b.endMs ? a.endKnown || b.endKnown : further.endKnown,
  }
}

/** Joins stretches that overlap or lie close together. Gives them in order of start. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  let last: Stretch | undefined
  for (const next of inOrder(stretches)) {
    if (last && joins(last.endMs, next.startMs)) {
      last = spanning(last, next)
      joined[joined.length - 1] = last
    } else {
      last = next
      joined.push(next)
    }
  }
  return joined
}

/** Whether two stretches are the same by value. */
export function sameStretch(a: Stretch, b: Stretch | undefined): boolean {
  return (
    a.startMs === b?.startMs &&
    a.endMs === b.endMs &&
    a.startKnown === b.startKnown &&
    a.endKnown === b.endKnown
  )
}

function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const isSorted = stretches.every(
    (next, index) => index === 0 || (stretches[index - 1]?.startMs ?? 0) <= next.startMs,
  )
  return isSorted ? stretches : stretches.toSorted((a, b) => a.startMs - b.startMs)
}
