import type { SegmentId } from '@call-timeline/core'
import type { ShownList } from '../filters/use-shown.ts'

/** How far a key moves: rows, or to an end. */
export type RowMove = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

const MOVES: ReadonlyMap<string, RowMove> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
  ['Home', 'first'],
  ['End', 'last'],
])

/** The move that a key stands for; undefined for other keys. */
export function rowMove(key: string): RowMove | undefined {
  return MOVES.get(key)
}

/** The row that a move from `from` leads to, over the whole list, mounted or not. */
export function rowAfterMove(
  list: Pick<ShownList, 'ids' | 'indexOf'>,
  from: SegmentId | undefined,
  move: RowMove,
  pageSize: number,
): SegmentId | undefined {
  const { ids } = list
  const last = ids.length - 1
  const at = from === undefined ? -1 : list.indexOf(from)
  const target = {
    up: at - 1,
    down: at + 1,
    pageUp: at - pageSize,
    pageDown: at + pageSize,
    first: 0,
    last,
  }[move]
  return ids[Math.min(last, Math.max(0, target))]
}
