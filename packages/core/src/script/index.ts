export type {
  CallOutline,
  OutlineAnswer,
  OutlineCut,
  OutlineExtras,
  OutlineJson,
  OutlineLine,
  OutlineNode,
  OutlinePace,
  OutlinePause,
  OutlineResult,
  OutlineTimes,
  OutlineTool,
  OutlineTurn,
  OutlineWord,
} from '../outline/outline.ts'
export { type ApplyScriptArgs, applyScript, previewScript, type ScriptPreview } from './apply/apply-script.ts'
export type { ScriptChange, ScriptRefusal } from './apply/plan-script.ts'
export { type CallScript, type ScriptOptions, scriptOfCall } from './call/script-of-call.ts'
export type { DialogueSpeaker } from './dialogue/guess-roles.ts'
export { type DialogueOptions, type ReadDialogue, readDialogue } from './dialogue/read-dialogue.ts'
export { type ParsedScript, parseScript, type ScriptLines } from './parse/parse-script.ts'
export { type PrintedScript, printScript, printWithPlaces } from './print/print-script.ts'
export {
  type OutlinedPayload,
  outlineOfPayload,
  type Unsaid,
  type UnsaidReason,
} from './rows/outline-of-payload.ts'
export { type OutlineRow, payloadOfOutline, rowsOfOutline } from './rows/rows-of-outline.ts'
export type { TimesLevel } from './rows/times-level.ts'
export type { ScriptProblem, ScriptProblemCode } from './script-problem.ts'
