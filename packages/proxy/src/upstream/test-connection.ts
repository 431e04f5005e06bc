import { isJsonObject, type Json } from '@call-timeline/schema'
import type { CallTarget, ConnectionReport } from '@call-timeline/schema/answers'
import { type Exchange, type ExchangeRequest, exchange } from './exchange.ts'

// Each agent comes with its prompt and workflow, so that the list of a busy workspace is long.
const MAX_LIST_BYTES = 8 * 1024 * 1024

/**
 * Asks the endpoint for the workspace's agents, which needs the key and stores nothing, and says whether
 * calls would get through. Of the answer, which holds more than a browser may see, nothing is passed on.
 */
export async function testConnection(
  request: Omit<ExchangeRequest, 'body' | 'maxAnswerBytes'>,
  target: CallTarget,
): Promise<ConnectionReport> {
  return reportOf(await exchange({ ...request, maxAnswerBytes: MAX_LIST_BYTES }), target)
}

function reportOf(outcome: Exchange, target: CallTarget): ConnectionReport {
  if (outcome.kind === 'timeout') return failure('timeout_in_doubt', 'The endpoint did not answer in time.')
  if (outcome.kind !== 'answered') {
    return failure('upstream_unavailable', 'The endpoint cannot be reached. Check its base URL.')
  }
  const { status, bodyText } = outcome.response
  if (status === 401 || status === 403) {
    return failure(
      'upstream_auth',
      `The endpoint answered ${status}: the key is wrong, or of another workspace.`,
    )
  }
  if (status === 404) {
    return failure('upstream_rejected', `The endpoint does not know workspace ${target.workspaceId}.`)
  }
  if (status >= 300 && status < 400) {
    return failure('upstream_redirect', 'The endpoint points elsewhere. Check its base URL.')
  }
  if (status !== 200) return failure('upstream_unavailable', `The endpoint answered ${status}.`)
  const agents = agentsOf(bodyText)
  if (agents === undefined) {
    return failure('upstream_protocol', 'Something answers there, but it is not the ingest endpoint.')
  }
  if (agents.length > 0 && !agents.includes(target.agentId)) {
    return failure('upstream_rejected', 'The key works, but the workspace has no agent of this identifier.')
  }
  return { ok: true, message: 'The endpoint answers and takes the key.' }
}

/** The identifiers of the agents in an answer, or undefined when it lists none in a form we know. */
function agentsOf(text: string): string[] | undefined {
  let body: Json
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  const list = [body, ...(isJsonObject(body) ? Object.values(body) : [])].find((value) =>
    Array.isArray(value),
  )
  if (!Array.isArray(list)) return undefined
  return list.flatMap((agent: Json) =>
    isJsonObject(agent) && typeof agent.remote_identifier === 'string' ? [agent.remote_identifier] : [],
  )
}

function failure(code: NonNullable<ConnectionReport['code']>, message: string): ConnectionReport {
  return { ok: false, code, message }
}
