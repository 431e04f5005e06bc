export type { CallDraft, Provenance, SegmentNote, Sidecar, Suppression, WordNote } from './draft.ts'
export type { Json, JsonObject, JsonPath } from './json.ts'
export { isJsonArray, isJsonObject } from './json.ts'
export type { Problem, ProblemSeverity } from './problem.ts'
