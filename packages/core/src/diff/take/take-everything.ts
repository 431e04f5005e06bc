import type { Json } from '@call-timeline/schema'
import type { Command } from '../../commands/command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../../commands/define-command.ts'
import { jsonEqual } from '../../json/json-equal.ts'
import { isObject, ownValue, withKey, withoutKey } from '../../json/json-path.ts'
import type { CallComparison } from '../compare/compare-calls.ts'
import { staleRefusal } from './stale-refusal.ts'
import { planTake, type TakenSide, type TakenTimes } from './take-plan.ts'
import { writeTaken } from './write-taken.ts'

/** Arguments of `takeEverything`. */
export interface TakeEverythingArgs {
  /** A comparison in which the edited call is the side that is not taken from. */
  readonly comparison: CallComparison
  readonly from: TakenSide
  /** As they are when absent. */
  readonly times?: TakenTimes
  /** Takes the `call_id` too, so that both calls are one to the endpoint; it stays when absent. */
  readonly withCallId?: boolean
}

/** Makes the edited call as the other one is: all rows, and the fields of the call. One step to undo. */
export const takeEverything: Command<TakeEverythingArgs> = defineCommand<TakeEverythingArgs>({
  id: 'diff.takeEverything',
  label: 'Take over everything',
  plan(editor, { comparison, from, times = 'as_they_are', withCallId = false }) {
    const refusal = staleRefusal(editor, comparison, from)
    if (refusal) return refusal
    const call = editor.call()
    const other = (from === 'left' ? comparison.left : comparison.right).call
    const wire = withCallId ? other : keepingCallId(other, call.wire)
    if (isObject(call.wire) && !isObject(wire)) {
      return refuse('The other payload is not a JSON object. There is nothing to take over.')
    }
    const plan = planTake(comparison, undefined, from, times)
    const isSameCall = jsonEqual(wire, call.wire)
    if (isSameCall && plan.taken.length === 0 && plan.removed.length === 0) return NOTHING_TO_DO
    return will(() => {
      const ids = plan.taken.map(({ into }) => into ?? editor.newId())
      editor.commit('Take over everything', (tx) => {
        if (!isSameCall) tx.setCall({ ...call, wire })
        writeTaken(tx, plan, ids)
      })
    })
  },
})

function keepingCallId(other: Json, own: Json): Json {
  if (!isObject(other)) return other
  const callId = ownValue(own, 'call_id')
  return callId === undefined ? withoutKey(other, 'call_id') : withKey(other, 'call_id', callId)
}
