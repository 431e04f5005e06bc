import { joins, type Stretch, spanning } from './stretch.ts'
import type { Side, Turn } from './turn.ts'

/** A stretch of one side's speech, joined over all of its turns. */
export interface Island extends Stretch {
  readonly side: Side
  /** The turns that it is made of, in order of start. */
  readonly turns: readonly Turn[]
  /** The turn that it starts with. */
  readonly first: Turn
  /** The turn that it ends with. */
  readonly last: Turn
}

/** The islands of one side's turns, disjoint and in order of start. */
export function islandsOf(turns: readonly Turn[], side: Side): readonly Island[] {
  const pieces = turns
    .filter((turn) => turn.side === side)
    .flatMap((turn) => turn.speech.map((stretch) => ({ stretch, turn })))
    .sort((a, b) => a.stretch.startMs - b.stretch.startMs)
  const islands: Island[] = []
  let open: Growing | undefined
  for (const { stretch, turn } of pieces) {
    if (open && joins(open.stretch.endMs, stretch.startMs)) {
      if (stretch.endMs > open.stretch.endMs) open.last = turn
      open.stretch = spanning(open.stretch, stretch)
      open.turns.add(turn)
    } else {
      if (open) islands.push(closed(open, side))
      open = { stretch, turns: new Set([turn]), first: turn, last: turn }
    }
  }
  if (open) islands.push(closed(open, side))
  return islands
}

interface Growing {
  stretch: Stretch
  readonly turns: Set<Turn>
  readonly first: Turn
  last: Turn
}

function closed({ stretch, turns, first, last }: Growing, side: Side): Island {
  const { startMs, endMs, startKnown, endKnown } = stretch
  return { startMs, endMs, startKnown, endKnown, side, turns: [...turns], first, last }
}
