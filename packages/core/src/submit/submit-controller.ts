import type { ProxyInfo, SubmitProblem, SubmitReceipt } from '@call-timeline/schema/answers'

/** Where a submission stands. */
export type SubmitState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly sinceMs: number }
  | { readonly phase: 'accepted'; readonly receipt: SubmitReceipt; readonly contentProven: boolean }
  | { readonly phase: 'failed'; readonly problem: SubmitProblem }

/** What the submit button needs: implemented by `@call-timeline/submit/react`, or by a host of its own. */
export interface SubmitController {
  readonly state: SubmitState
  /** Where it goes, once known. */
  readonly info: ProxyInfo | undefined
  submit(): void
  /** Stops waiting. What has left may still arrive, and the state says so. */
  cancel(): void
  /** Puts a finished submission out of sight. */
  dismiss(): void
}
