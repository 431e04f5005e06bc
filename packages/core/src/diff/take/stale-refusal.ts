import { type Refusal, refuse } from '../../commands/define-command.ts'
import type { Editor } from '../../editor/editor.ts'
import { isSideOf } from '../compare/call-side.ts'
import type { CallComparison } from '../compare/compare-calls.ts'
import type { TakenSide } from './take-plan.ts'

/** Why nothing can be taken over by a comparison; undefined when it is of the call as it stands. */
export function staleRefusal(
  editor: Editor,
  comparison: CallComparison,
  from: TakenSide,
): Refusal | undefined {
  const edited = from === 'left' ? comparison.right : comparison.left
  return isSideOf(edited, editor)
    ? undefined
    : refuse('This comparison is of another call, or of this one before it was edited. Compare again.')
}
