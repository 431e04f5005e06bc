export { metadataHome } from './call/metadata.ts'
export { checkCallFields } from './check-call-fields.ts'
export { checkSegment } from './check-segment.ts'
export {
  ALL_PROBLEM_CODES,
  isProblemCode,
  PROBLEM_CODES,
  type ProblemCode,
  type ProblemKind,
} from './codes.ts'
export { fieldAt } from './field-at.ts'
export { itemIdKey } from './item-id.ts'
export { keyMeantAs, meantField, type PathRoot } from './keys/meant-field.ts'
export { nearestName } from './keys/nearest-name.ts'
export { refusalsOfCallFields, refusalsOfSegment } from './refusals.ts'
export { EPOCH_FROM } from './segment/time-units.ts'
export { type UntimedStretch, untimedStretches } from './segment/untimed-words.ts'
export { storedValue } from './stored-value.ts'
export { ALONE, type Pairing, type SegmentSurroundings, type TimelineSummary } from './surroundings.ts'
export { surroundingsOf, timelineSummary } from './surroundings-of.ts'
export { pairTools, type ToolPartner } from './tool-pairs.ts'
