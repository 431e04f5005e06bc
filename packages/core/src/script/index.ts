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
export { type ParsedScript, parseScript, type ScriptLines } from './parse/parse-script.ts'
export { type PrintedScript, printScript, printWithPlaces } from './print/print-script.ts'
export type { ScriptProblem, ScriptProblemCode } from './script-problem.ts'
