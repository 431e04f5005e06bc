import type { Json, JsonPath } from '@call-timeline/schema'
import { refuse } from '../../commands/define-command.ts'
import { setIn } from '../../json/json-path.ts'
import type { EditorProblem } from '../problem-list.ts'
import { type FixKind, own } from './fix-kind.ts'

/** A fix that a host's rule offers: places and what to write there. */
export interface HostFix {
  /** Unique among the fixes of the problem. */
  readonly id: string
  readonly label: string
  /** Paths as in the problem: relative to the segment, or to the call. No value takes the field out. */
  readonly edits: readonly { readonly path: JsonPath; readonly value?: Json }[]
}

/** The fixes that came with a host's problem. */
export function hostFixKinds({ fixes = [] }: EditorProblem): readonly FixKind[] {
  return fixes.map(({ id, label, edits }) => ({
    id,
    label,
    plan(site) {
      let next: Json | undefined = site.wire
      for (const { path, value } of edits) next = next === undefined ? undefined : setIn(next, path, value)
      return own(site, next) ?? refuse('The place that this fix is for is no longer there.')
    },
  }))
}
