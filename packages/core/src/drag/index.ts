export { beginDrag, type DragOptions, type DragSnapshot, defaultPolicy, heldBy } from './begin-drag.ts'
export { type CommitDragArgs, commitDrag } from './commit-drag.ts'
export {
  type DragPlan,
  type DragWarning,
  isEmptyPlan,
  plannedSpan,
  type RigidShift,
  type SegmentChange,
  type WordChange,
} from './drag-plan.ts'
export type { Edge, Grab } from './grab.ts'
export { type DragLimit, type LimitKind, MIN_WORD_MS, TOUCHING_MS } from './limits.ts'
export { type DragRequest, planDrag } from './plan-drag.ts'
export { type DragPolicy, policyForKeys, type RippleScope } from './policy.ts'
export { collectTargets, type TargetSources } from './snap/collect-targets.ts'
export { HOLD_PX, SNAP_PX, type SnapOptions, type SnapTaken, snap } from './snap/snap.ts'
export { SPEECH_REACH_MS, type SpeechLevels, snapToSpeech } from './snap/snap-to-speech.ts'
export { SNAP_KINDS, type SnapKind, type SnapTarget } from './snap/targets.ts'
