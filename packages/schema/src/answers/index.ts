export type {
  CallTarget,
  ConnectionReport,
  FieldIssue,
  ProxyInfo,
  SubmitCode,
  SubmitProblem,
  SubmitReceipt,
} from './answers.ts'
export { type DetailIssues, issuesOfDetail } from './issues-of-detail.ts'
export { parseRetryAfter } from './parse-retry-after.ts'
export { readUpstreamAnswer, type UpstreamAnswer, type UpstreamResponse } from './read-upstream-answer.ts'
export type { RefusalDetail } from './refusal-detail.ts'
export { type Refusal, refuseCall, refuseMalformedJson } from './refuse-call.ts'
export { queryErrors } from './refuse-query.ts'
export { problemTypeOf, SUBMIT_CODES, type SubmitCodeKind } from './submit-codes.ts'
