import type { Editor } from '../../editor/editor.ts'
import { positionsBetween } from '../../records/position.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Puts the list in order of start; rows that start together, and untimed ones, stay by their neighbours. */
export const sortByTime: Command = defineCommand({
  id: 'timeline.sortByTime',
  label: 'Sort by time',
  plan(editor) {
    const sorted = byStart(editor)
    if (sorted.every((id, index) => id === editor.order()[index])) {
      return refuse('The list is in order of time already.')
    }
    return will(() =>
      editor.commit('Sort by time', (tx) => {
        const positions = positionsBetween(undefined, undefined, sorted.length)
        for (const [index, id] of sorted.entries()) {
          const record = tx.segment(id)
          const position = positions[index]
          if (record && position !== undefined && record.position !== position)
            tx.put({ ...record, position })
        }
      }),
    )
  },
})

function byStart(editor: Editor): readonly SegmentId[] {
  let latestMs = Number.NEGATIVE_INFINITY
  const starts = new Map<SegmentId, number>()
  for (const id of editor.order()) {
    // An untimed row goes where the row before it goes.
    latestMs = editor.segment(id)?.span?.startMs ?? latestMs
    starts.set(id, latestMs)
  }
  return editor.order().toSorted((a, b) => compare(starts.get(a) ?? 0, starts.get(b) ?? 0))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
