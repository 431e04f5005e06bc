import type { Editor } from '../editor/editor.ts'
import type { Availability, Command } from './command.ts'

/** Why something cannot be done, for the person who asked for it. */
export interface Refusal {
  readonly ok: false
  readonly reason: string
}

/** What would be done, found without doing it. */
export interface Plan {
  readonly ok: true
  /** What is done otherwise than it was asked for, as a sentence for the status line. */
  readonly note?: string
  apply(): void
}

/** What a command is made of. */
export interface CommandSpec<Args> {
  readonly id: string
  readonly label: string
  readonly writes?: boolean
  /** Decides from the present state; changes nothing until `apply` is called. */
  plan(editor: Editor, args: Args): Plan | Refusal
}

const YES: Availability = { ok: true }

/** A command whose `can` and `run` come from one plan, so that they cannot disagree. */
export function defineCommand<Args = void>(spec: CommandSpec<Args>): Command<Args> {
  const { id, label, writes } = spec
  return {
    id,
    label,
    ...(writes === undefined ? {} : { writes }),
    can(editor, args) {
      const plan = spec.plan(editor, args)
      return plan.ok ? YES : plan
    },
    run(editor, args) {
      const plan = spec.plan(editor, args)
      if (!plan.ok) return plan
      plan.apply()
      return plan.note === undefined ? YES : { ok: true, note: plan.note }
    },
  }
}

/** A plan that goes ahead; `note` says what is done otherwise than it was asked for. */
export function will(apply: () => void, note?: string): Plan {
  return note === undefined ? { ok: true, apply } : { ok: true, apply, note }
}

/** A plan for what is so already. */
export const NOTHING_TO_DO: Plan = { ok: true, apply() {} }

/** A refusal with its reason: what is in the way and what to do. */
export function refuse(reason: string): Refusal {
  return { ok: false, reason }
}
