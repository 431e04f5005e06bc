import type { SubmitState } from '@call-timeline/core'
import type { SubmitProblem } from '@call-timeline/schema/answers'
import type { FailureWords, SubmitMessages } from '../messages/submit-messages.ts'

/** How the news is. */
export type SubmitTone = 'neutral' | 'ok' | 'warning' | 'error'

/** Good only with proof: an "already there" of unknown content is a warning, and so is a doubt. */
export function submitTone(state: SubmitState): SubmitTone {
  switch (state.phase) {
    case 'accepted':
      return state.contentProven ? 'ok' : 'warning'
    case 'failed':
      return state.problem.inDoubt || state.problem.retryable ? 'warning' : 'error'
    default:
      return 'neutral'
  }
}

/** What is said of a failure. */
export function failureWords({ code, inDoubt }: SubmitProblem, messages: SubmitMessages): FailureWords {
  if (code === 'network_in_doubt' && !inDoubt) return messages.offline
  if (code === 'aborted' && !inDoubt) return messages.stoppedEarly
  return messages.failures[code]
}

const OPERATOR_CODES: readonly SubmitProblem['code'][] = [
  'forbidden_target',
  'origin_rejected',
  'unsupported_media',
  'upstream_rejected',
  'upstream_auth',
  'upstream_redirect',
  'upstream_protocol',
]

/** Whether the one to act is whoever runs the server, not whoever edits the call. */
export function isForOperator({ code }: SubmitProblem): boolean {
  return OPERATOR_CODES.includes(code)
}
