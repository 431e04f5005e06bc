/** @jsxImportSource hono/jsx */
import type { Attempt } from '../store/received-call.ts'
import type { Markup } from './markup.ts'

const TONES = {
  stored: 'kept',
  duplicate_same: 'again',
  duplicate_different: 'warn',
  refused: 'bad',
} as const

/** What became of an attempt, in a few words. */
export function verdictOf({ outcome, rehearsal }: Attempt): string {
  const words = {
    stored: 'Kept',
    duplicate_same: 'Was there already, with the same content',
    duplicate_different: 'Was there already, with other content; not kept',
    refused: 'Refused',
  }[outcome]
  return isDropped(rehearsal) ? `${words}; then the connection was dropped` : words
}

/** The answer to one attempt: its status, and for those who cannot see the colour what it means. */
export function AttemptChip({ attempt }: { attempt: Attempt }): Markup {
  const verdict = verdictOf(attempt)
  return (
    <span class={`chip ${TONES[attempt.outcome]}`} title={verdict}>
      {attempt.status}
      {isDropped(attempt.rehearsal) ? ' dropped' : ''}
      <span class="hidden"> {verdict}</span>
    </span>
  )
}

function isDropped(rehearsal: string | null): boolean {
  return rehearsal?.startsWith('--drop') ?? false
}
