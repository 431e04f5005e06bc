import type { SegmentId } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import { retimedSegment, type TimesWanted } from '../../times/retimed-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `setTimes`: at least one time; ms from the start of the call, fractions are rounded up. */
export interface SetTimesArgs extends TimesWanted {
  readonly id: SegmentId
}

/**
 * Sets when a segment starts, ends, or how long it is. A start alone leaves the end where it is; start and
 * end moved by the same amount move the words along.
 */
export const setTimes: Command<SetTimesArgs> = defineCommand<SetTimesArgs>({
  id: 'segment.setTimes',
  label: 'Change times',
  plan(editor, { id, ...wanted }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    const result = retimedSegment(record, wire, wanted)
    if (!result.ok) return refuse(result.reason)
    if (result.wire === wire) return NOTHING_TO_DO
    return will(() =>
      editor.commit('Change times', (tx) => tx.put(reviseSegment(record, { ...result, newId: tx.newId }))),
    )
  },
})
