import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Arguments of `removeSegments`. */
export interface RemoveSegmentsArgs {
  readonly ids: readonly SegmentId[]
}

/** Deletes rows. The result of a tool call goes with it when a `request_id` ties them. */
export const removeSegments: Command<RemoveSegmentsArgs> = defineCommand<RemoveSegmentsArgs>({
  id: 'timeline.remove',
  label: 'Delete',
  plan(editor, { ids }) {
    const present = ids.filter((id) => editor.segment(id))
    if (present.length === 0) return refuse('Select what to delete.')
    return will(() => {
      const gone = new Set(present.flatMap((id) => [id, ...resultsOf(editor, id)]))
      const select = neighbourOf(editor, gone)
      editor.commit(
        'Delete',
        (tx) => {
          for (const id of gone) tx.remove(id)
        },
        { select: select === undefined ? [] : [select] },
      )
    })
  },
})

function resultsOf(editor: Editor, id: SegmentId): readonly SegmentId[] {
  if (ownValue(editor.segment(id)?.wire, 'role') !== 'agent_function') return []
  const partner = editor.pairOf(id)
  return partner !== undefined && editor.pairingOf(id) === 'request_id' ? [partner] : []
}

/** The row behind the last one that goes, or else the one before the first. */
function neighbourOf(editor: Editor, gone: ReadonlySet<SegmentId>): SegmentId | undefined {
  const order = editor.order()
  const indexes = [...gone].map((id) => editor.indexOf(id))
  const behind = order.slice(Math.max(...indexes) + 1).find((id) => !gone.has(id))
  return behind ?? order.slice(0, Math.min(...indexes)).findLast((id) => !gone.has(id))
}
