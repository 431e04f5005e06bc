import { problemTypeOf, type SubmitCode, type SubmitProblem } from '@call-timeline/schema/answers'

/** A problem that this side noticed: there is no request id and nothing is known of upstream attempts. */
function localProblem(
  code: SubmitCode,
  title: string,
  detail: string,
  facts: { retryable: boolean; inDoubt: boolean; status?: number; retryAfterMs?: number },
): SubmitProblem {
  return { type: problemTypeOf(code), status: 0, attempts: 0, requestId: '', code, title, detail, ...facts }
}

/** No answer came back. `inDoubt` is false only when the request cannot have left. */
export function connectionLost(inDoubt: boolean): SubmitProblem {
  return inDoubt
    ? localProblem(
        'network_in_doubt',
        'The connection was lost',
        'No answer came back, so the call may or may not have arrived. Sending it again is safe.',
        { retryable: true, inDoubt },
      )
    : localProblem(
        'network_in_doubt',
        'There is no connection',
        'This device is offline, so nothing was sent. Send it again once you are connected.',
        { retryable: true, inDoubt },
      )
}

/** The server took longer than the client waits. */
export function timedOut(timeoutMs: number): SubmitProblem {
  return localProblem(
    'timeout_in_doubt',
    'The server did not answer in time',
    `No answer came within ${Math.ceil(timeoutMs / 1000)} s, so the call may or may not have arrived. Sending it again is safe.`,
    { retryable: true, inDoubt: true },
  )
}

/** The person stopped waiting. */
export function stopped(inDoubt: boolean): SubmitProblem {
  return localProblem(
    'aborted',
    'Sending was stopped',
    inDoubt
      ? 'The call had already left, so it may still arrive. Sending it again is safe.'
      : 'Nothing was sent.',
    { retryable: true, inDoubt },
  )
}

/** The request could not even be built. */
export function notSendable(detail: string): SubmitProblem {
  return localProblem('internal', 'The call could not be sent', detail, { retryable: false, inDoubt: false })
}

/** Something answered, but not in the proxy's words. */
export function strangeAnswer(status: number, retryAfterMs?: number): SubmitProblem {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs }
  switch (status) {
    case 401:
      return localProblem(
        'unauthenticated',
        'You are not signed in',
        'Your server wants you to sign in first. Sign in, then send the call again.',
        { status, retryable: true, inDoubt: false },
      )
    case 413:
      return localProblem(
        'payload_too_large',
        'The call is too large',
        'A server on the way refuses a body of this size. Ask whoever runs it to raise its limit.',
        { status, retryable: false, inDoubt: false },
      )
    case 429:
      return localProblem(
        'rate_limited',
        'Too many requests',
        'The server asks to wait before the next attempt.',
        { status, retryable: true, inDoubt: false, ...wait },
      )
    case 404:
    case 405:
      return localProblem(
        'upstream_protocol',
        'There is no call proxy at this address',
        `The server answered ${status}. Check the endpoint that this page sends to.`,
        { status, retryable: false, inDoubt: false },
      )
    default: {
      const refused = status >= 400 && status < 500
      return localProblem(
        'upstream_protocol',
        'The server answered in an unknown way',
        refused
          ? `It answered ${status} without saying why. Ask whoever runs it.`
          : `Its answer (status ${status}) is not the call proxy's, so the call may or may not have arrived. Sending it again is safe.`,
        { status, retryable: !refused, inDoubt: !refused, ...wait },
      )
    }
  }
}
