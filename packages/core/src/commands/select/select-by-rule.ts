import { matchRule } from '../../selection/rule/match-rule.ts'
import { readSegmentRule } from '../../selection/rule/read-segment-rule.ts'
import type { SegmentRule } from '../../selection/rule/segment-rule.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { combinedSelection, type SelectionMode } from './combine-selection.ts'

/** Arguments of `selectByRule`. */
export interface SelectByRuleArgs {
  readonly rule: SegmentRule
  /** `new` when absent. */
  readonly mode?: SelectionMode
}

/** Selects the segments that a rule means, or adds them to the selection, takes them out, or keeps them alone. */
export const selectByRule: Command<SelectByRuleArgs> = defineCommand<SelectByRuleArgs>({
  id: 'selection.byRule',
  label: 'Select by rule',
  writes: false,
  plan(editor, { rule, mode = 'new' }) {
    const read = readSegmentRule(rule)
    if (!read.ok) return refuse(read.reason)
    const found = matchRule(editor, rule).ids
    if (found.length === 0 && mode !== 'intersect') return refuse('No item fits this rule.')
    return will(() => editor.selection.set(combinedSelection(editor, found, mode)))
  },
})
