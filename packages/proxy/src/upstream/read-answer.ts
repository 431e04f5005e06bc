import { readUpstreamAnswer, type UpstreamAnswer } from '@call-timeline/schema/answers'
import { parse } from 'jsonc-parser'
import type { Exchange } from './exchange.ts'

/**
 * What the endpoint's answer means. A refusal that was too long to be read whole still gives the issues at
 * its beginning, and says that there were more.
 */
export function readAnswer(
  { response, cut }: Exchange & { kind: 'answered' },
  callId: string,
  nowMs: number,
): UpstreamAnswer {
  if (!cut) return readUpstreamAnswer(response, callId, nowMs)
  // Of a success nothing is believed that was not read to its end.
  const bodyText = response.status >= 400 ? wholePart(response.bodyText) : ''
  const answer = readUpstreamAnswer({ ...response, bodyText }, callId, nowMs)
  if (answer.ok || answer.problem.code !== 'validation_failed') return answer
  return { ok: false, problem: { ...answer.problem, issuesTruncated: true } }
}

/** JSON that ends in the middle, closed where it ends; empty when that cannot be done. */
function wholePart(text: string): string {
  try {
    return JSON.stringify(parse(text, [], { disallowComments: true })) ?? ''
  } catch {
    // Nested too deeply to be an answer of any use.
    return ''
  }
}
