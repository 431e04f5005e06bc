import type { SubmitCode } from '@call-timeline/schema/answers'

/** What is said of one way to fail. */
export interface FailureWords {
  readonly title: string
  /** What it means and what to do. */
  readonly advice: string
}

/** Words of submitting. */
export interface SubmitMessages {
  readonly label: string
  readonly submit: string
  readonly sending: string
  /** Why the button does not send. */
  readonly blocked: (errors: number) => string
  readonly showFirst: string
  readonly sendAnyway: string
  readonly sendsTo: string
  readonly localEndpoint: (host: string) => string
  readonly remoteEndpoint: (host: string) => string
  readonly unknownEndpoint: string
  readonly target: (workspaceId: number, agentId: string) => string
  readonly openPage: string
  readonly stillEditable: string
  readonly stopWaiting: string
  readonly created: string
  readonly createdAdvice: string
  readonly alreadyThere: string
  readonly contentProven: string
  readonly contentUnverified: string
  readonly toCallId: string
  readonly callId: string
  readonly upstreamId: string
  readonly attempts: (count: number) => string
  readonly requestId: string
  readonly issues: (count: number) => string
  readonly moreIssues: (count: number) => string
  readonly laterErrors: string
  readonly nothingLost: string
  readonly sendAgain: string
  readonly sendAgainIn: (seconds: number) => string
  readonly forOperator: string
  readonly dismiss: string
  readonly failures: Record<SubmitCode, FailureWords>
  /** Instead of `network_in_doubt` when nothing can have left. */
  readonly offline: FailureWords
  /** Instead of `aborted` when nothing had left. */
  readonly stoppedEarly: FailureWords
}

export const submitEnglish: SubmitMessages = {
  label: 'Submission',
  submit: 'Submit',
  sending: 'Sending…',
  blocked: (errors) =>
    errors === 1
      ? 'The endpoint would refuse it: there is 1 error.'
      : `The endpoint would refuse it: there are ${errors} errors.`,
  showFirst: 'Show the first error',
  sendAnyway: 'Send it anyway',
  sendsTo: 'Sends to',
  localEndpoint: (host) => `Local endpoint on this machine, ${host}`,
  remoteEndpoint: (host) => `${host}`,
  unknownEndpoint: 'The server has not said where it sends to.',
  target: (workspaceId, agentId) => `Workspace ${workspaceId}, agent ${agentId}`,
  openPage: 'See what has arrived',
  stillEditable: 'You can go on editing; what is on its way does not change.',
  stopWaiting: 'Stop waiting',
  created: 'The call has arrived',
  createdAdvice: 'The endpoint has stored it.',
  alreadyThere: 'The call was already there',
  contentProven: 'This very content was sent before and is stored. There is nothing more to do.',
  contentUnverified:
    'The endpoint already has a call with this ID and keeps what it has. Whether that is the same content is not known. To store this one as well, give it another call ID and submit again.',
  toCallId: 'Go to the call ID',
  callId: 'Call ID',
  upstreamId: 'ID at the endpoint',
  attempts: (count) => `It took ${count} attempts.`,
  requestId: 'Request',
  issues: (count) => (count === 1 ? '1 error was reported.' : `${count} errors were reported.`),
  moreIssues: (count) => `The first ${count} errors are shown; there are more.`,
  laterErrors: 'Some checks run only once these are mended, so further errors may follow.',
  nothingLost: 'Nothing is lost: the call is still here.',
  sendAgain: 'Send again',
  sendAgainIn: (seconds) => `Send again in ${seconds} s`,
  forOperator: 'This is for whoever runs the server. Nothing is wrong with the call.',
  dismiss: 'Dismiss',
  failures: {
    validation_failed: {
      title: 'The endpoint refused the call',
      advice: 'Each error is marked on the item that it speaks of. Mend them and submit again.',
    },
    unauthenticated: {
      title: 'You are not signed in',
      advice: 'Your session may have ended. Sign in, then send again.',
    },
    forbidden_target: {
      title: 'Sending to this agent is not allowed',
      advice: 'The workspace and agent are not on the list of your server. Add them there.',
    },
    origin_rejected: {
      title: 'The server does not take calls from this page',
      advice: 'Open the page under the address that the server knows, or add this one to its list.',
    },
    unsupported_media: {
      title: 'The server does not take this form of request',
      advice: 'Something between this page and the server changes its content type.',
    },
    malformed_json: {
      title: 'The server could not read the call',
      advice: 'It was damaged on its way. Send it again.',
    },
    payload_too_large: {
      title: 'The call is too large',
      advice: 'Make it smaller, such as by shortening tool results, or ask for a higher limit on the server.',
    },
    rate_limited: {
      title: 'The endpoint asks to wait',
      advice: 'It takes only so many calls at a time.',
    },
    overloaded: {
      title: 'The server is busy',
      advice: 'Send it again in a moment.',
    },
    upstream_rejected: {
      title: 'The endpoint refused the request',
      advice: 'Usually the workspace or agent ID is wrong. Check what the server is set to.',
    },
    upstream_auth: {
      title: 'The endpoint refused the key',
      advice: 'Check the API key on the server, and that it belongs to this workspace.',
    },
    upstream_redirect: {
      title: 'The endpoint points to another address',
      advice: 'Check the address that the server sends to. It never follows a redirect with a key.',
    },
    upstream_protocol: {
      title: 'The answer could not be understood',
      advice: 'Check the address that the server sends to, and what stands in between.',
    },
    upstream_unavailable: {
      title: 'The endpoint is out of order',
      advice: 'It could not be reached or failed. Send it again later.',
    },
    timeout_in_doubt: {
      title: 'No answer came in time',
      advice: 'The call may have arrived. Sending it again is safe: the endpoint keeps one call per ID.',
    },
    network_in_doubt: {
      title: 'The connection was lost',
      advice: 'The call may have arrived. Sending it again is safe: the endpoint keeps one call per ID.',
    },
    aborted: {
      title: 'You stopped waiting',
      advice: 'The call had left and may still arrive. Sending it again is safe.',
    },
    internal: {
      title: 'Something went wrong on the server',
      advice: 'Send it again. If it stays, tell whoever runs the server.',
    },
  },
  offline: {
    title: 'There is no connection',
    advice: 'Nothing was sent. Send it again once you are connected.',
  },
  stoppedEarly: { title: 'You stopped it', advice: 'Nothing was sent.' },
}
