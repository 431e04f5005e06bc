import type { UpstreamAnswer } from '@call-timeline/schema/answers'
import { DelegateBackoff, handleWhenResult, retry } from 'cockatiel'
import { problemOf } from '../answer/submit-failure.ts'
import type { ReceivedCall } from '../body/read-call.ts'
import type { RetryOptions } from '../options.ts'
import type { Secret } from '../secret/secret.ts'
import { type Exchange, exchange, MAX_ANSWER_BYTES } from './exchange.ts'
import { readAnswer } from './read-answer.ts'
import { withholdKey } from './withhold-key.ts'

// With less time than this left, a further attempt would mostly time out, and leave the call in doubt.
const MIN_ATTEMPT_MS = 1000

export interface SendOptions {
  readonly url: URL
  readonly apiKey: Secret
  readonly call: ReceivedCall
  readonly timeoutMs: number
  readonly retry: Required<RetryOptions>
  readonly signal: AbortSignal
  readonly fetch: typeof fetch
  readonly now: () => number
  readonly random: () => number
}

/** What the endpoint said in the end, and how often it was asked. */
export interface Sent {
  readonly answer: UpstreamAnswer
  readonly attempts: number
}

interface Attempt {
  readonly answer: UpstreamAnswer
  /** The pause before the next attempt; undefined when this one is the last. */
  readonly pauseMs: number | undefined
}

/**
 * Sends the same bytes until there is a verdict, within the policy's tries and time. The endpoint is never
 * asked earlier than it wishes: a wait that does not fit is handed to the caller.
 */
export async function sendCall(options: SendOptions): Promise<Sent> {
  const { call, apiKey, now, random, signal } = options
  const { attempts: extra, budgetMs, baseMs, capMs } = options.retry
  const started = now()
  let attempts = 0
  let everInDoubt = false

  const isLast = (): boolean => attempts > extra || signal.aborted

  const attempt = async (): Promise<Attempt> => {
    attempts += 1
    const leftMs = budgetMs - (now() - started)
    const outcome = await exchange({
      url: options.url,
      apiKey,
      body: call.bytes,
      // The first attempt may take all the time that one may; later ones what is left.
      timeoutMs: attempts === 1 ? options.timeoutMs : Math.max(1, Math.min(options.timeoutMs, leftMs)),
      maxAnswerBytes: MAX_ANSWER_BYTES,
      signal,
      fetch: options.fetch,
    })
    const answer = withholdKey(answerOf(outcome, call.callId, now()), apiKey)
    everInDoubt ||= !answer.ok && answer.problem.inDoubt
    if (answer.ok || !answer.problem.retryable || isLast()) return { answer, pauseMs: undefined }
    const jitterMs = random() * Math.min(capMs, baseMs * 2 ** (attempts - 1))
    const pauseMs = Math.ceil(Math.max(jitterMs, answer.problem.retryAfterMs ?? 0))
    const fits = now() - started + pauseMs + MIN_ATTEMPT_MS <= budgetMs
    return { answer, pauseMs: fits ? pauseMs : undefined }
  }

  const policy = retry(
    handleWhenResult((result) => pauseOf(result) !== undefined),
    {
      maxAttempts: extra,
      backoff: new DelegateBackoff(({ result }) => ('value' in result ? (pauseOf(result.value) ?? 0) : 0)),
    },
  )
  const { answer } = await policy.execute(attempt)
  return { answer: answer.ok ? withEvidence(answer, everInDoubt) : withDoubt(answer, everInDoubt), attempts }
}

function pauseOf(result: unknown): number | undefined {
  if (typeof result !== 'object' || result === null || !('pauseMs' in result)) return undefined
  return typeof result.pauseMs === 'number' ? result.pauseMs : undefined
}

/** A later clear refusal does not take back that an earlier attempt may have arrived. */
function withDoubt(answer: UpstreamAnswer & { ok: false }, everInDoubt: boolean): UpstreamAnswer {
  return everInDoubt ? { ok: false, problem: { ...answer.problem, inDoubt: true } } : answer
}

/** "Already there" right after an attempt of ours was lost is most likely that attempt. */
function withEvidence(answer: UpstreamAnswer & { ok: true }, everInDoubt: boolean): UpstreamAnswer {
  if (!everInDoubt || answer.receipt.outcome !== 'already_exists') return answer
  return { ok: true, receipt: { ...answer.receipt, evidence: 'after_in_doubt_attempt' } }
}

function answerOf(outcome: Exchange, callId: string, nowMs: number): UpstreamAnswer {
  switch (outcome.kind) {
    case 'answered':
      return readAnswer(outcome, callId, nowMs)
    case 'unreachable':
      return failed('upstream_unavailable', false, 'The endpoint cannot be reached. Nothing was sent.')
    case 'timeout':
      return failed('timeout_in_doubt', true, 'No answer came in time. The call may have arrived.')
    case 'lost':
      return failed('network_in_doubt', true, 'The connection broke off. The call may have arrived.')
    case 'stopped':
      return failed('aborted', true, 'Sending was stopped. The call may have arrived.')
  }
}

function failed(
  code: 'upstream_unavailable' | 'timeout_in_doubt' | 'network_in_doubt' | 'aborted',
  inDoubt: boolean,
  detail: string,
): UpstreamAnswer {
  return { ok: false, problem: problemOf(code, { inDoubt, detail }) }
}
