export * from './contract/index.ts'
export type {
  CallDraft,
  Provenance,
  RecordingShift,
  SegmentNote,
  Sidecar,
  Suppression,
  WordNote,
  WordReview,
} from './draft.ts'
export type { FieldDescriptor, Role, Sentiment } from './fields/index.ts'
export type { Json, JsonObject, JsonPath } from './json.ts'
export { isJsonArray, isJsonObject } from './json.ts'
export { checkCall } from './parse/check-call.ts'
export {
  createDraft,
  type DraftOptions,
  type NewCallOptions,
  newCallDraft,
  serialiseCall,
} from './parse/create-draft.ts'
export { type ParsedCall, parseCall } from './parse/parse-call.ts'
export type { StoredCall } from './parse/stored-call.ts'
export type { Problem, ProblemSeverity } from './problem.ts'
export type { ProblemCode } from './rules/codes.ts'
