export type {
  CallTarget,
  ConnectionReport,
  FieldIssue,
  ProxyInfo,
  SubmitCode,
  SubmitProblem,
  SubmitReceipt,
} from './answers.ts'
