/** A failure that a `call_id` can ask for by how it ends. */
export type RehearsalKind = '401' | '429' | '500' | '503' | 'html' | 'redirect' | 'slow' | 'drop'

/** A failure that this very attempt is to meet. */
export interface Rehearsal {
  readonly kind: RehearsalKind
  /** The end of the `call_id`, such as `--drop` or `--500x2`. */
  readonly suffix: string
  /** How many attempts fail before one goes through; absent when all do. */
  readonly times?: number
}

/** What each ending does, for people. */
export const REHEARSALS: readonly { readonly kind: RehearsalKind; readonly help: string }[] = [
  { kind: '401', help: 'answers 401, as for a wrong key' },
  { kind: '429', help: 'answers 429 and asks to wait 30 s' },
  { kind: '500', help: 'answers 500' },
  { kind: '503', help: 'answers 503' },
  { kind: 'html', help: 'answers 200 with a web page in place of a receipt' },
  { kind: 'redirect', help: 'answers 307 and points elsewhere' },
  { kind: 'slow', help: 'waits 5 s, then answers as usual' },
  { kind: 'drop', help: 'takes the call in, then breaks the connection without an answer' },
]

const ENDING = /--(?:(?<kind>401|429|500|503|html|redirect|slow|drop)(?:x(?<times>[1-9]\d?))?)$/

/** The failure that a `call_id` asks for, if this attempt is still to meet it. */
export function rehearsalFor(callId: string, earlierAttempts: number): Rehearsal | undefined {
  const match = ENDING.exec(callId)
  const kind = REHEARSALS.find((rehearsal) => rehearsal.kind === match?.groups?.kind)?.kind
  if (match === null || kind === undefined) return undefined
  const times = match.groups?.times
  if (times === undefined) return { kind, suffix: match[0] }
  return earlierAttempts < Number(times) ? { kind, suffix: match[0], times: Number(times) } : undefined
}
