export { endsBeforeStart, hasUnknownSentiment } from './call-rules.ts'
export { violationsOfCall, violationsOfCallFields, violationsOfSegment } from './check-contract.ts'
export type { ContractRule, Violation } from './violation.ts'
