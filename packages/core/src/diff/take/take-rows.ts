import type { Command } from '../../commands/command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../../commands/define-command.ts'
import { timelineRefusal } from '../../commands/find-segment.ts'
import type { CallComparison } from '../compare/compare-calls.ts'
import { staleRefusal } from './stale-refusal.ts'
import { planTake, type TakenSide, type TakenTimes, withOwnRequests } from './take-plan.ts'
import { writeTaken } from './write-taken.ts'

/** Arguments of `takeRows`. */
export interface TakeRowsArgs {
  /** A comparison in which the edited call is the side that is not taken from. */
  readonly comparison: CallComparison
  readonly from: TakenSide
  /** Keys of compared rows: one, or those of a filter. */
  readonly rows: readonly string[]
  /** As they are when absent. */
  readonly times?: TakenTimes
}

/**
 * Makes rows of the edited call as they are in the other one: what differs is replaced, what is missing put in
 * among its neighbours, what is not there taken out, what stands elsewhere moved. One step to undo. Ids stay where
 * a row does; `request_id`s keep pairs together.
 */
export const takeRows: Command<TakeRowsArgs> = defineCommand<TakeRowsArgs>({
  id: 'diff.takeRows',
  label: 'Take over rows',
  plan(editor, { comparison, from, rows, times = 'as_they_are' }) {
    const refusal = staleRefusal(editor, comparison, from) ?? timelineRefusal(editor)
    if (refusal) return refusal
    const keys = new Set(rows)
    if (!comparison.rows.some(({ key }) => keys.has(key))) return refuse('Choose which rows to take over.')
    const plan = planTake(comparison, keys, from, times)
    if (plan.taken.length === 0 && plan.removed.length === 0) return NOTHING_TO_DO
    return will(() => {
      const ready = withOwnRequests(comparison, plan, from, editor.newId)
      const ids = ready.taken.map(({ into }) => into ?? editor.newId())
      editor.commit(
        'Take over rows',
        (tx) => writeTaken(tx, ready, ids),
        ids.length > 0 ? { select: ids } : {},
      )
    })
  },
})
