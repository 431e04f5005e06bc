import type { UpstreamAnswer } from '@call-timeline/schema/answers'
import type { Secret } from '../secret/secret.ts'

// A shorter one is no secret, and stands in ordinary words: "test" or "local".
const SHORTEST_KEY = 8

/** Takes every text of the endpoint's out of an answer that repeats the key. */
export function withholdKey(answer: UpstreamAnswer, apiKey: Secret): UpstreamAnswer {
  const key = JSON.stringify(apiKey.reveal()).slice(1, -1)
  if (key.length < SHORTEST_KEY || !JSON.stringify(answer).includes(key)) return answer
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
