import type { UpstreamAnswer } from '@call-timeline/schema/answers'
import type { Secret } from '../secret/secret.ts'

/** Takes every text of the endpoint's out of an answer that repeats the key. */
export function withholdKey(answer: UpstreamAnswer, apiKey: Secret): UpstreamAnswer {
  const key = JSON.stringify(apiKey.reveal()).slice(1, -1)
  if (!JSON.stringify(answer).includes(key)) return answer
  if (answer.ok) {
    const { upstreamId: _repeated, ...receipt } = answer.receipt
    return { ok: true, receipt }
  }
  const { issues: _issues, ...problem } = answer.problem
  return {
    ok: false,
    problem: { ...problem, detail: 'What the endpoint said is withheld, because it repeats the key.' },
  }
}
