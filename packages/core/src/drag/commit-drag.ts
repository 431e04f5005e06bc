import type { Command } from '../commands/command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../commands/define-command.ts'
import { isObject } from '../json/json-path.ts'
import { shiftedCall } from '../records/recording-map.ts'
import { reviseSegment } from '../records/revise-segment.ts'
import { shiftWire } from '../times/shift-wire.ts'
import { type DragPlan, isEmptyPlan } from './drag-plan.ts'
import { revisionOf } from './write-change.ts'

/** Arguments of `commitDrag`. */
export interface CommitDragArgs {
  readonly plan: DragPlan
  /** Commits with the same key within the editor's folding time become one step, as nudges do. */
  readonly fold?: string
}

/** Writes a drag as it was previewed, as one step. Refused when the segments have changed since it began. */
export const commitDrag: Command<CommitDragArgs> = defineCommand<CommitDragArgs>({
  id: 'drag.commit',
  label: 'Drag',
  plan(editor, { plan, fold }) {
    if (isEmptyPlan(plan)) return NOTHING_TO_DO
    const isAsPlanned =
      plan.changes.every(({ record }) => editor.segment(record.id) === record) &&
      plan.shifts.every(({ records }) => records.every((record) => editor.segment(record.id) === record))
    if (!isAsPlanned) return refuse('The call has changed since this drag began. Drag again.')
    return will(() =>
      editor.commit(
        plan.label,
        (tx) => {
          for (const { records, deltaMs } of plan.shifts) {
            for (const record of records) {
              if (!isObject(record.wire)) continue
              const { words, provenance } = record
              const wire = shiftWire(record.wire, deltaMs)
              tx.put(reviseSegment(record, { wire, words, provenance, newId: tx.newId }))
            }
          }
          for (const change of plan.changes) {
            const revision = revisionOf(change)
            if (revision) tx.put(reviseSegment(change.record, { ...revision, newId: tx.newId }))
          }
          if (plan.recordingShift) tx.setCall(shiftedCall(tx.call(), plan.recordingShift))
        },
        fold === undefined ? {} : { fold },
      ),
    )
  },
})
