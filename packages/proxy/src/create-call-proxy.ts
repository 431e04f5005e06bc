import type { CallTarget, ProxyInfo } from '@call-timeline/schema/answers'
import { BulkheadRejectedError, bulkhead } from 'cockatiel'
import { jsonResponse, noRoute, problemResponse } from './answer/responses.ts'
import { type ProblemCore, problemOf, SubmitFailure } from './answer/submit-failure.ts'
import { readCall } from './body/read-call.ts'
import { assertHost } from './guard/host.ts'
import { assertJsonMedia } from './guard/media-type.ts'
import { assertOrigin } from './guard/origin.ts'
import type { ProxyLogEvent } from './log/log-event.ts'
import type { CallProxyOptions, Grant, RetryOptions } from './options.ts'
import { requestedTarget } from './target/requested-target.ts'
import { endpointAt } from './upstream/endpoint.ts'
import { sendCall } from './upstream/send-call.ts'
import { testConnection } from './upstream/test-connection.ts'

const DEFAULT_LIMITS = { maxBodyBytes: 16 * 1024 * 1024, maxInFlight: 16 }
const DEFAULT_RETRY: Required<RetryOptions> = { attempts: 2, budgetMs: 20_000, baseMs: 500, capMs: 5000 }
const DEFAULT_TIMEOUT_MS = 15_000
const OVERLOADED_RETRY_MS = 2000

/** The call proxy. */
export interface CallProxy {
  /** Answers one request; never rejects. */
  fetch(request: Request): Promise<Response>
}

/** What a route answers, and what of it goes to the log. */
interface Answered {
  readonly response: Response
  readonly outcome: ProxyLogEvent['outcome']
  readonly attempts: number
}

/** One request on its way; nothing of it outlives the request. */
interface Passage {
  readonly request: Request
  readonly requestId: string
  actor: string | undefined
}

/**
 * A handler that takes calls from a host's own pages, adds the key, and sends them to the ingest endpoint.
 * Mount it at `basePath`: `POST` there submits, `GET …/config` says where to, `GET …/connection` tests it.
 * @throws Error when the base URL cannot be used
 */
export function createCallProxy(options: CallProxyOptions): CallProxy {
  const { upstream, targets, origin = {}, now = Date.now, random = Math.random } = options
  const basePath = (options.basePath ?? '/api/calls').replace(/\/+$/, '')
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const endpoint = endpointAt(upstream.baseUrl)
  const room = bulkhead(limits.maxInFlight)
  const timeoutMs = upstream.timeoutMs ?? DEFAULT_TIMEOUT_MS

  const apiKey = () => (typeof upstream.apiKey === 'function' ? upstream.apiKey() : upstream.apiKey)
  // Looked up at each use, so that what replaces the global one later is used as well.
  const fetchUpstream: typeof fetch = (input, init) => (upstream.fetch ?? fetch)(input, init)

  async function admit(passage: Passage): Promise<Grant> {
    assertHost(passage.request, origin.hosts)
    assertOrigin(passage.request, origin.allowed)
    const grant = await options.authorize(passage.request)
    if (grant === null) throw new SubmitFailure('unauthenticated', { detail: 'Sign in and send it again.' })
    passage.actor = grant.actor.id
    return grant
  }

  function targetOf(request: Request, grant: Grant): CallTarget {
    const target = requestedTarget(new URL(request.url).searchParams, targets, grant.targets)
    if (target !== undefined) return target
    throw new SubmitFailure('forbidden_target', {
      detail: 'The workspace and agent asked for are not among those that this server may send to.',
    })
  }

  async function submit(passage: Passage): Promise<Answered> {
    const grant = await admit(passage)
    return room.execute(async () => {
      const { request, requestId } = passage
      assertJsonMedia(request.headers)
      const target = targetOf(request, grant)
      const call = await readCall(request, limits.maxBodyBytes)
      const { answer, attempts } = await sendCall({
        url: endpoint.callUrl(target),
        apiKey: await apiKey(),
        call,
        timeoutMs,
        retry: { ...DEFAULT_RETRY, ...options.retry },
        signal: request.signal,
        fetch: fetchUpstream,
        now,
        random,
      })
      if (!answer.ok) return refused(passage, answer.problem, attempts)
      const { outcome } = answer.receipt
      const receipt = { ...answer.receipt, attempts, requestId }
      return { response: jsonResponse(receipt, outcome === 'created' ? 201 : 200), outcome, attempts }
    })
  }

  async function config(passage: Passage): Promise<Answered> {
    const grant = await admit(passage)
    const { kind = 'remote', pageUrl } = upstream
    const info: ProxyInfo = {
      target: targetOf(passage.request, grant),
      upstream: { kind, host: endpoint.host, ...(pageUrl === undefined ? {} : { pageUrl }) },
      limits: { maxBodyBytes: limits.maxBodyBytes },
    }
    return { response: jsonResponse(info), outcome: 'answered', attempts: 0 }
  }

  async function connection(passage: Passage): Promise<Answered> {
    const target = targetOf(passage.request, await admit(passage))
    const report = await testConnection(
      {
        url: endpoint.agentsUrl(target.workspaceId),
        apiKey: await apiKey(),
        timeoutMs,
        signal: passage.request.signal,
        fetch: fetchUpstream,
      },
      target,
    )
    return { response: jsonResponse(report), outcome: report.code ?? 'answered', attempts: 1 }
  }

  const routes = {
    '': { method: 'POST', name: 'submit', answer: submit },
    '/config': { method: 'GET', name: 'config', answer: config },
    '/connection': { method: 'GET', name: 'connection', answer: connection },
  } as const

  function routeOf(request: Request): (typeof routes)[keyof typeof routes] | undefined {
    const { pathname } = new URL(request.url)
    const path = pathname.replace(/\/+$/, '')
    if (!path.startsWith(basePath)) return undefined
    const rest = path.slice(basePath.length)
    return rest === '' || rest === '/config' || rest === '/connection' ? routes[rest] : undefined
  }

  /** A log that fails takes no answer with it. */
  function report(event: ProxyLogEvent): void {
    try {
      options.log?.(event)
    } catch {
      // There is nobody left to tell.
    }
  }

  return {
    async fetch(request) {
      const route = routeOf(request)
      const started = now()
      const passage: Passage = { request, requestId: crypto.randomUUID(), actor: undefined }
      if (route === undefined || route.method !== request.method) return noRoute(route?.method)

      let answered: Answered
      try {
        answered = await route.answer(passage)
      } catch (error) {
        answered = refused(passage, problemOfError(error, request), 0)
      }
      report({
        at: new Date(started).toISOString(),
        requestId: passage.requestId,
        route: route.name,
        status: answered.response.status,
        outcome: answered.outcome,
        attempts: answered.attempts,
        durationMs: now() - started,
        ...(passage.actor === undefined ? {} : { actor: passage.actor }),
      })
      return answered.response
    },
  }
}

function refused(passage: Passage, problem: ProblemCore, attempts: number): Answered {
  const { requestId } = passage
  return { response: problemResponse({ ...problem, attempts, requestId }), outcome: problem.code, attempts }
}

/** A problem in our own words: what was thrown may quote anything. */
function problemOfError(error: unknown, request: Request): ProblemCore {
  if (error instanceof SubmitFailure) return error.problem
  if (request.signal.aborted) return problemOf('aborted', { detail: 'Nothing was sent.' })
  if (error instanceof BulkheadRejectedError) {
    return problemOf('overloaded', {
      detail: 'Too many calls are being sent at once. Try again in a moment.',
      retryAfterMs: OVERLOADED_RETRY_MS,
    })
  }
  return problemOf('internal', { detail: 'The proxy failed. Its operator finds the request by its id.' })
}
