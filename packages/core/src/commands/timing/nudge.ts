import { beginDrag } from '../../drag/begin-drag.ts'
import { commitDrag } from '../../drag/commit-drag.ts'
import { isEmptyPlan } from '../../drag/drag-plan.ts'
import type { Grab } from '../../drag/grab.ts'
import type { DragLimit } from '../../drag/limits.ts'
import { planDrag } from '../../drag/plan-drag.ts'
import type { DragPolicy, RippleScope } from '../../drag/policy.ts'
import { timeRefusal } from '../../times/time-input.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../define-command.ts'

/** Arguments of `nudge`. */
export interface NudgeArgs {
  /** What is picked: an edge, a word, a turn, a group. */
  readonly grab: Grab
  /** How far, ms; negative is earlier. */
  readonly byMs: number
  /** As for a drag: the default of what is picked when absent. */
  readonly policy?: DragPolicy
  readonly scope?: RippleScope
}

/** Arguments of `setEdgeTo`. */
export interface SetEdgeToArgs extends Omit<NudgeArgs, 'byMs'> {
  /** Where the edge is to be, such as at the playhead; ms, fractions are rounded up. */
  readonly toMs: number
}

/** Moves what is picked by a little, as a drag would, up to what is in the way. Nudges in a row are one step. */
export const nudge: Command<NudgeArgs> = defineCommand<NudgeArgs>({
  id: 'timing.nudge',
  label: 'Nudge',
  plan(editor, { grab, byMs, policy, scope = 'turn' }) {
    if (!Number.isFinite(byMs)) return refuse('The amount has to be a number of milliseconds.')
    const begun = beginDrag(editor, grab)
    if (!begun.ok) return begun
    const plan = planDrag(begun.snapshot, { deltaMs: byMs, policy, scope })
    if (isEmptyPlan(plan)) return plan.limit ? refuse(limitSentence(plan.limit)) : NOTHING_TO_DO
    const fold = `nudge:${JSON.stringify(grab)}`
    return will(() => void commitDrag.run(editor, { plan, fold }))
  },
})

/** Puts an edge, or the start of a body, at a time. Refused when it cannot get there. */
export const setEdgeTo: Command<SetEdgeToArgs> = defineCommand<SetEdgeToArgs>({
  id: 'timing.setEdge',
  label: 'Set edge',
  plan(editor, { grab, toMs, policy, scope = 'turn' }) {
    const reason = timeRefusal('The time', toMs)
    if (reason !== undefined) return refuse(reason)
    const begun = beginDrag(editor, grab)
    if (!begun.ok) return begun
    const plan = planDrag(begun.snapshot, { toMs: Math.ceil(toMs), policy, scope })
    if (plan.limit) return refuse(limitSentence(plan.limit))
    if (isEmptyPlan(plan)) return NOTHING_TO_DO
    return will(() => void commitDrag.run(editor, { plan }))
  },
})

function limitSentence({ kind, wordIndex }: DragLimit): string {
  switch (kind) {
    case 'neighbour':
      return wordIndex === undefined
        ? 'Another item is in the way. Push it on, or move it first.'
        : 'Another word is in the way. Push it on, or move it first.'
    case 'pinned':
      return 'Something pinned is in the way. Unpin it first.'
    case 'turn':
      return 'The turn ends there. Make the turn longer first, or push its edge on.'
    case 'call':
      return 'The call ends there. It cannot go further that way.'
    case 'shortest':
      return 'It cannot get any shorter.'
  }
}
