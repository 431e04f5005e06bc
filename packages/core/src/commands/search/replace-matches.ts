import type { Editor } from '../../editor/editor.ts'
import type { Match } from '../../search/match.ts'
import { planReplace, type ReplacePlan, type SkippedMatch } from '../../search/plan-replace.ts'
import type { Command, CommandResult } from '../command.ts'
import { defineCommand, type Refusal, refuse, will } from '../define-command.ts'

/** Arguments of `replaceMatches`. */
export interface ReplaceMatchesArgs {
  readonly matches: readonly Match[]
  /** What is put in the place of each; may be empty. */
  readonly with: string
}

/**
 * Puts a text in the place of every match, as one step. Words follow as if each had been typed: what stands
 * beside a match keeps its times and where they come from. What cannot be replaced stays.
 */
export const replaceMatches: Command<ReplaceMatchesArgs> = defineCommand<ReplaceMatchesArgs>({
  id: 'search.replace',
  label: 'Replace',
  plan(editor, { matches, with: text }) {
    const plan = planReplace(editor, matches, text)
    return plan.replaced.length === 0 ? nothingReplaced(plan) : will(() => commitReplace(editor, plan))
  },
})

/** What replacing came to. */
export interface ReplaceReport {
  readonly result: CommandResult
  readonly replaced: number
  /** What stayed, with the reasons. */
  readonly skipped: readonly SkippedMatch[]
}

/** Replaces every match, as one step, and tells what could not be. */
export function replaceAll(editor: Editor, matches: readonly Match[], text: string): ReplaceReport {
  if (editor.readOnly) {
    return { result: editor.run(replaceMatches, { matches, with: text }), replaced: 0, skipped: [] }
  }
  const plan = planReplace(editor, matches, text)
  const { replaced, skipped } = plan
  if (replaced.length === 0) return { result: nothingReplaced(plan), replaced: 0, skipped }
  commitReplace(editor, plan)
  return { result: { ok: true }, replaced: replaced.length, skipped }
}

function nothingReplaced({ skipped }: ReplacePlan): Refusal {
  return refuse(skipped[0]?.reason ?? 'Nothing was found to replace.')
}

function commitReplace(editor: Editor, { changed }: ReplacePlan): void {
  editor.commit('Replace', (tx) => {
    for (const record of changed) tx.put(record)
  })
}
