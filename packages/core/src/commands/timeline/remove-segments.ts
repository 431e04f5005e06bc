import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, type Refusal, refuse, will } from '../define-command.ts'

/** Arguments of `removeSegments`. */
export interface RemoveSegmentsArgs {
  readonly ids: readonly SegmentId[]
}

/** Deletes rows. The result of a tool call goes with it when a `request_id` ties them. */
export const removeSegments: Command<RemoveSegmentsArgs> = defineCommand<RemoveSegmentsArgs>({
  id: 'timeline.remove',
  label: 'Delete',
  plan(editor, { ids }) {
    const removal = removalOf(editor, ids)
    return removal.ok ? will(() => removal.apply('Delete')) : removal
  },
})

/** Rows that would be deleted, and the way to do it. */
export interface Removal {
  readonly ok: true
  readonly gone: ReadonlySet<SegmentId>
  apply(label: string): void
}

/** What deleting rows takes out, or why nothing can be deleted. */
export function removalOf(editor: Editor, ids: readonly SegmentId[]): Removal | Refusal {
  const present = ids.filter((id) => editor.segment(id))
  if (present.length === 0) return refuse('Select what to delete.')
  const gone = new Set(present.flatMap((id) => [id, ...resultsOf(editor, id)]))
  return {
    ok: true,
    gone,
    apply(label) {
      const select = neighbourOf(editor, gone)
      editor.commit(
        label,
        (tx) => {
          for (const id of gone) tx.remove(id)
        },
        { select: select === undefined ? [] : [select] },
      )
    },
  }
}

function resultsOf(editor: Editor, id: SegmentId): readonly SegmentId[] {
  if (ownValue(editor.segment(id)?.wire, 'role') !== 'agent_function') return []
  const partner = editor.pairOf(id)
  return partner !== undefined && editor.pairingOf(id) === 'request_id' ? [partner] : []
}

/** The row behind the last one that goes, or else the one before the first. */
function neighbourOf(editor: Editor, gone: ReadonlySet<SegmentId>): SegmentId | undefined {
  const order = editor.order()
  const first = order.findIndex((id) => gone.has(id))
  const last = order.findLastIndex((id) => gone.has(id))
  return order[last + 1] ?? order.slice(0, first).findLast((id) => !gone.has(id))
}
