import type { Editor } from '../../editor/editor.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../define-command.ts'

/** Arguments of `moveSegments`. */
export interface MoveSegmentsArgs {
  readonly ids: readonly SegmentId[]
  /** One place up or down, or the index that the first of them will have. */
  readonly to: 'up' | 'down' | number
}

/** Moves rows in the list, as one block in list order. Their times stay as they are. */
export const moveSegments: Command<MoveSegmentsArgs> = defineCommand<MoveSegmentsArgs>({
  id: 'timeline.move',
  label: 'Move in list',
  plan(editor, { ids, to }) {
    const moving = new Set(ids.filter((id) => editor.segment(id)))
    if (moving.size === 0) return refuse('Select what to move.')
    const order = editor.order()
    const block = order.filter((id) => moving.has(id))
    const rest = order.filter((id) => !moving.has(id))
    const target = targetIndex(order, moving, rest.length, to)
    if (target === undefined) return refuse('The place has to be a whole number.')
    if (target < 0) return refuse('It is at the top of the list already.')
    if (target > rest.length) return refuse('It is at the end of the list already.')
    const next = [...rest.slice(0, target), ...block, ...rest.slice(target)]
    if (next.every((id, index) => id === order[index])) return NOTHING_TO_DO
    return will(() => moveBlock(editor, block, rest[target - 1]))
  },
})

/** How many of the rows that stay will stand before the block. */
function targetIndex(
  order: readonly SegmentId[],
  moving: ReadonlySet<SegmentId>,
  restLength: number,
  to: MoveSegmentsArgs['to'],
): number | undefined {
  if (typeof to === 'number') return Number.isInteger(to) ? Math.max(0, Math.min(restLength, to)) : undefined
  const edge = order.findIndex((id) => moving.has(id))
  if (to === 'up') return edge - 1
  const last = order.findLastIndex((id) => moving.has(id))
  return order.slice(0, last).filter((id) => !moving.has(id)).length + 1
}

function moveBlock(editor: Editor, block: readonly SegmentId[], after: SegmentId | undefined): void {
  editor.commit('Move in list', (tx) => {
    const records = block.map((id) => tx.segment(id)).filter((record) => record !== undefined)
    // Taken out first, so that the new places lie between rows that stay.
    for (const { id } of records) tx.remove(id)
    const positions = tx.positionsAfter(after, records.length)
    for (const [index, record] of records.entries()) {
      tx.put({ ...record, position: positions[index] ?? record.position })
    }
  })
}
