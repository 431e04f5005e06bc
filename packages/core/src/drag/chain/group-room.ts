import type { Chain } from './chain.ts'

/** How far something can go forward, and the unit that ends it. */
export interface Room {
  readonly ms: number
  readonly unit: number | undefined
}

/** How far `members` can move forward together before the first of them meets somebody else. */
export function groupRoom(chain: Chain, members: ReadonlySet<number>): Room {
  let room: Room = { ms: Number.POSITIVE_INFINITY, unit: undefined }
  let wallMs = Number.POSITIVE_INFINITY
  let wall: number | undefined
  for (let index = chain.count - 1; index >= 0; index -= 1) {
    const { startMs, endMs } = chain.span(index)
    if (!members.has(index)) {
      if (startMs <= wallMs) {
        wallMs = startMs
        wall = index
      }
      continue
    }
    const ms = Math.max(0, wallMs - endMs)
    if (ms < room.ms) room = { ms, unit: wall }
  }
  return room
}
