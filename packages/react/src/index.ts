export { CallEditor, type CallEditorProps } from './call-editor/call-editor.tsx'
export { CallViewer, type CallViewerProps } from './call-viewer/call-viewer.tsx'
export { TimelineContextError } from './context/context-error.ts'
export type { TimelineRootState } from './context/root-element.tsx'
export type { TimelineRootProps } from './context/timeline-root.tsx'
export type { Place } from './fields/place.ts'
export { useGoTo } from './fields/use-go-to.ts'
export { useCall } from './hooks/use-call.ts'
export { type CallEditorOptions, useCallEditor } from './hooks/use-call-editor.ts'
export { type CommandState, useCommand, useRunCommand } from './hooks/use-command.ts'
export { useEditor } from './hooks/use-editor.ts'
export { type HistorySnapshot, useHistory } from './hooks/use-history.ts'
export {
  type ProblemCounts,
  useCallProblems,
  useProblemCounts,
  useProblems,
  useSegmentProblems,
} from './hooks/use-problems.ts'
export { useSegment } from './hooks/use-segment.ts'
export { useSegmentIds } from './hooks/use-segment-ids.ts'
export { type SelectionSnapshot, useIsSelected, useSelection } from './hooks/use-selection.ts'
export { type ApplyViewState, useViewState } from './links/use-view-state.ts'
export { readViewParams, writeViewParams } from './links/view-params.ts'
export { readViewState, type SegmentRef, type ViewState, type ViewStateReport } from './links/view-state.ts'
export { english, type MessageOverrides, type Messages } from './messages/messages.ts'
export { useMetric, useMetrics } from './metrics/use-metrics.ts'
export { partContracts } from './part/contracts.ts'
export type {
  Part,
  PartAttribute,
  PartContract,
  PartOverrides,
  PartProps,
  PartState,
  PartTag,
} from './part/part.ts'
export { PayloadOpener, type PayloadOpenerProps } from './payload/payload-opener.tsx'
export type { Recording, RecordingFile } from './playback/recording.ts'
export { type ClockState, useClock, useClockState, useFrame } from './playback/use-clock.ts'
export type { NodeRow, Row, RowWord, SpeechRow, ToolRow, UnknownRow, Voice } from './rows/row.ts'
export type { ToolOutcome, Verdict } from './rows/tool-verdict.ts'
export * as Timeline from './timeline.ts'
export type { RowRenderer, RowRendererProps, RowRenderers } from './transcript/row-renderers.ts'
export type { MaskValue } from './transcript/use-masking.ts'
export type { Peaks, PeakValues } from './waveform/peaks.ts'
export { PeaksError, type PeaksErrorCode, readPeaksDat, readPeaksJson } from './waveform/read-peaks.ts'
