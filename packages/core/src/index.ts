export {
  type Aligner,
  type AlignmentErrorCode,
  type AlignmentResult,
  type AlignOptions,
  alignTurn,
  type StopSignal,
  type TurnToAlign,
} from './align/align-turn.ts'
export type { AlignedWord } from './align/aligned-word.ts'
export { type ApplyAlignmentArgs, applyAlignment } from './align/apply-alignment.ts'
export type { Clip, ClipNote, ClipRow } from './clipboard/clip.ts'
export { type CopiedRows, copyRows, copySelection, cutSelection } from './clipboard/copy-selection.ts'
export {
  CLIPBOARD_LIMIT,
  type ClipboardContent,
  type ClipboardFlavours,
  type ClipboardRefusalCode,
  readClipboard,
} from './clipboard/read-clipboard.ts'
export { type Clock, type PlayRange, RATE_LIMITS } from './clock/clock.ts'
export { type ClockOptions, createClock } from './clock/create-clock.ts'
export { createFallbackSource } from './clock/fallback-source.ts'
export type { PlaybackSource, SourceStatus } from './clock/playback-source.ts'
export { createVirtualSource } from './clock/virtual-source.ts'
export { type SetCallFieldArgs, setCallField } from './commands/call/set-call-field.ts'
export { type PastePlace, type PasteRowsArgs, pasteRows } from './commands/clipboard/paste-rows.ts'
export type { Availability, Command, CommandResult } from './commands/command.ts'
export {
  type CommandSpec,
  defineCommand,
  type Plan,
  type Refusal,
  refuse,
  will,
} from './commands/define-command.ts'
export { type Chord, type KeyPress, matchesChord, type Platform, parseChord } from './commands/keys/chord.ts'
export { matchChord } from './commands/keys/match-chord.ts'
export {
  addAgentTurn,
  addNodeTransitionHere,
  addToolCallHere,
  addUserTurn,
} from './commands/palette/add-commands.ts'
export { changeRole } from './commands/palette/change-role.ts'
export { redo, undo } from './commands/palette/history-commands.ts'
export { nextProblem, previousProblem, selectProblem } from './commands/palette/problem-commands.ts'
export {
  clearSelection,
  deleteSelection,
  duplicateSelection,
  mergeSelection,
  moveSelectionDown,
  moveSelectionUp,
  selectAll,
} from './commands/palette/selection-commands.ts'
export {
  type CommandEntry,
  type CommandGroup,
  commandRegistry,
  type KeyContext,
} from './commands/registry.ts'
export {
  type ReplaceMatchesArgs,
  type ReplaceReport,
  replaceAll,
  replaceMatches,
} from './commands/search/replace-matches.ts'
export { type ReplaceSegmentArgs, replaceSegment } from './commands/segment/replace-segment.ts'
export { type SetFieldArgs, setField } from './commands/segment/set-field.ts'
export { type SetRoleArgs, setRole } from './commands/segment/set-role.ts'
export { type SetTextArgs, setText } from './commands/segment/set-text.ts'
export { type SetTimesArgs, setTimes } from './commands/segment/set-times.ts'
export { type ShiftSegmentsArgs, shiftSegments } from './commands/segment/shift-segments.ts'
export { combinedSelection, type SelectionMode } from './commands/select/combine-selection.ts'
export { type SelectByRuleArgs, selectByRule } from './commands/select/select-by-rule.ts'
export { type SelectRangeArgs, selectRange } from './commands/select/select-range.ts'
export { growSelection, invertSelection, selectSameRole } from './commands/select/selection-steps.ts'
export { type AddNodeTransitionArgs, addNodeTransition } from './commands/timeline/add-node-transition.ts'
export { type AddToolCallArgs, addToolCall } from './commands/timeline/add-tool-call.ts'
export { type AddTurnArgs, addTurn } from './commands/timeline/add-turn.ts'
export { type DuplicateSegmentsArgs, duplicateSegments } from './commands/timeline/duplicate-segments.ts'
export { type MergeTurnsArgs, mergeTurns } from './commands/timeline/merge-turns.ts'
export { type MoveSegmentsArgs, moveSegments } from './commands/timeline/move-segments.ts'
export { type RemoveSegmentsArgs, removeSegments } from './commands/timeline/remove-segments.ts'
export { sortByTime } from './commands/timeline/sort-by-time.ts'
export {
  type SplitTurnArgs,
  type SplitTurnAtArgs,
  splitTurn,
  splitTurnAt,
} from './commands/timeline/split-turn.ts'
export { type CloseGapArgs, closeGap } from './commands/timing/close-gap.ts'
export { type FitTurnsArgs, fitTurnsToWords, fitWordsToTurns } from './commands/timing/fit-turns.ts'
export { type MakeRoomArgs, makeRoom } from './commands/timing/make-room.ts'
export { type SetMinimumGapArgs, setMinimumGap } from './commands/timing/minimum-gap.ts'
export { type NudgeArgs, nudge, type SetEdgeToArgs, setEdgeTo } from './commands/timing/nudge.ts'
export { type ScaleTimesArgs, scaleTimes } from './commands/timing/scale-times.ts'
export { type SwapTurnsArgs, swapTurns } from './commands/timing/swap-turns.ts'
export { type AddWordArgs, addWord } from './commands/words/add-word.ts'
export { type CloseWordGapsArgs, closeWordGaps } from './commands/words/close-word-gaps.ts'
export { compressTurn } from './commands/words/compress-turn.ts'
export { makeRoomForWords, type UntimedWordsArgs } from './commands/words/make-room-for-words.ts'
export { type MergeWordsArgs, mergeWords } from './commands/words/merge-words.ts'
export { type RemoveWordArgs, removeWord } from './commands/words/remove-word.ts'
export { type SetWordArgs, setWord } from './commands/words/set-word.ts'
export { type SplitWordArgs, splitWord } from './commands/words/split-word.ts'
export { markSelectionReviewed, togglePin } from './commands/words/toggle-pin.ts'
export {
  markReviewed,
  type NotedArgs,
  type SetPinnedArgs,
  type SetProvenanceArgs,
  setPinned,
  setProvenance,
} from './commands/words/word-notes.ts'
export { createEditor, type EditorOptions } from './editor/create-editor.ts'
export type {
  CommitEvent,
  CommitOptions,
  Editor,
  EditorKey,
  LastChange,
  PatchOptions,
  PayloadSnapshot,
} from './editor/editor.ts'
export { EditorError, type EditorErrorCode } from './errors/editor-error.ts'
export { formatClock, formatDuration, formatTime } from './format/format-time.ts'
export { parseTime } from './format/parse-time.ts'
export type { Gesture, History } from './history/history.ts'
export type { HistoryLimits } from './history/history-stack.ts'
export { type ActiveSegment, activeAt, wordAt } from './indexes/active-at.ts'
export type { LaneId, LaneItem, TimeIndex } from './indexes/time-index.ts'
export { jsonEqual } from './json/json-equal.ts'
export { getIn, setIn } from './json/json-path.ts'
export { formatJson, type JsonTextError, type ParsedJsonText, parseJsonText } from './json/parse-json-text.ts'
export type { FixDefaults, FixKind } from './problems/fixes/fix-kind.ts'
export type { FixOutcome } from './problems/fixes/fix-round.ts'
export { FIX_TABLE, type FixEntry } from './problems/fixes/fix-table.ts'
export {
  type ApplyFixArgs,
  applyFix,
  type Fix,
  fixesOf,
  preferredFix,
  whyNoFix,
} from './problems/fixes/fixes-of.ts'
export type { HostFix } from './problems/fixes/host-fix.ts'
export {
  type FixAllFilter,
  type FixAllItem,
  type FixAllPlan,
  type FixAllResult,
  planFixAll,
} from './problems/fixes/plan-fix-all.ts'
export type { FixStep } from './problems/fixes/preview.ts'
export { createHostRules, type HostKnowledge, type ParamFault } from './problems/host/create-host-rules.ts'
export type { HostProblem, HostRules } from './problems/host-rules.ts'
export type { EditorProblem, ProblemList } from './problems/problem-list.ts'
export {
  type SuppressCodeArgs,
  type SuppressProblemArgs,
  suppressCode,
  suppressProblem,
  unsuppress,
} from './problems/suppressions/suppress-commands.ts'
export type { SuppressedProblems } from './problems/suppressions/suppressor.ts'
export { callDurationMs } from './records/call-duration.ts'
export { callTimeAt, recordingTimeAt } from './records/recording-map.ts'
export type { CallRecord, SegmentId, SegmentRecord } from './records/records.ts'
export { createSegment, type Revision, reviseSegment, type SegmentSeed } from './records/revise-segment.ts'
export type { Span } from './records/span.ts'
export {
  type FindOptions,
  find,
  nextMatch,
  previousMatch,
  type Searched,
  segmentsWith,
  selectMatch,
} from './search/find.ts'
export { type Match, type SearchIn, sameMatch } from './search/match.ts'
export { planReplace, type ReplacePlan, type SkippedMatch } from './search/plan-replace.ts'
export { type TextFinder, type TextQuery, type TextRange, textFinder } from './search/text-finder.ts'
export { matchRule, type RuleMatches } from './selection/rule/match-rule.ts'
export { type ReadSegmentRule, readSegmentRule } from './selection/rule/read-segment-rule.ts'
export type {
  NumberRange,
  SegmentKind,
  SegmentRule,
  TextMatch,
  ToolOutcome,
} from './selection/rule/segment-rule.ts'
export type { Selection } from './selection/selection.ts'
export { type DocumentDiff, isEmptyDiff, reverseDiff, squashDiffs } from './store/diff.ts'
export type { Transaction } from './store/transaction.ts'
export type { SubmitController, SubmitState } from './submit/submit-controller.ts'
export type { ShiftEdge } from './times/shift-edge.ts'
export { type Axis, type AxisStretch, FOLD_ABOVE_MS, foldedAxis, plainAxis } from './viewport/axis.ts'
export { between, centred, fitting, spanInView } from './viewport/fit-span.ts'
export { type LaneBox, type LaneLayout, type LaneView, layoutLane } from './viewport/lane-layout.ts'
export { type Busy, isWorthFolding, quietStretches } from './viewport/quiet.ts'
export { type RulerLabel, rulerLabels } from './viewport/ruler-labels.ts'
export {
  contentWidth,
  fitScale,
  SCALE_LIMITS,
  scaleOf,
  scrolledTo,
  showing,
  shownLength,
  type Viewport,
  ZOOM_STEP,
  zoomBy,
} from './viewport/viewport.ts'
export { type Consent, mayMove, type TimeOrigin } from './words/may-move.ts'
