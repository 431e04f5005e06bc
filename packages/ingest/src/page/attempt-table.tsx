/** @jsxImportSource hono/jsx */
import type { Attempt, ReceivedCall } from '../store/received-call.ts'
import { AttemptChip, verdictOf } from './attempt-chip.tsx'
import { localTime, size } from './format.ts'
import type { Markup } from './markup.ts'

/** Every attempt of one call, newest first; the one whose body is shown is marked. */
export function AttemptTable({ call, shown }: { call: ReceivedCall; shown: Attempt }): Markup {
  return (
    <table class="card" aria-label="Attempts, newest first">
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">What became of it</th>
          <th scope="col">Time</th>
          <th scope="col" class="number">
            Size
          </th>
          <th scope="col">SHA-256</th>
          <th scope="col">Content</th>
        </tr>
      </thead>
      <tbody>
        {call.attempts.toReversed().map((attempt) => (
          <AttemptRow key={attempt.id} call={call} attempt={attempt} isShown={attempt.id === shown.id} />
        ))}
      </tbody>
    </table>
  )
}

function AttemptRow(props: { call: ReceivedCall; attempt: Attempt; isShown: boolean }): Markup {
  const { call, attempt, isShown } = props
  return (
    <tr {...(isShown ? { 'aria-current': 'true' as const } : {})}>
      <td>
        <AttemptChip attempt={attempt} />
      </td>
      <td class="verdict">
        {verdictOf(attempt)}
        {attempt.rehearsal === null ? null : <span class="quiet"> (rehearsed)</span>}
      </td>
      <td class="when">
        <time datetime={new Date(attempt.receivedAt).toISOString()}>{localTime(attempt.receivedAt)}</time>
      </td>
      <td class="number" data-label="Size">
        {size(attempt.bytes)}
      </td>
      <td class="mono quiet" title={attempt.digest} data-label="SHA-256">
        {attempt.digest.slice(0, 12)}
      </td>
      <td>
        {isShown ? (
          'shown below'
        ) : (
          <a id={`attempt-${attempt.id}`} href={`/calls/${call.id}?attempt=${attempt.id}`}>
            show
          </a>
        )}
      </td>
    </tr>
  )
}
