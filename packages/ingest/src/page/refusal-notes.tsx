/** @jsxImportSource hono/jsx */
import type { RefusalIssue } from '../store/arrival.ts'
import type { Attempt, ReceivedCall } from '../store/received-call.ts'
import type { Markup } from './markup.ts'

const MOST_SHOWN = 3

/** Where an issue lies, without the `body` that all of them share. */
export function placeOf({ type, loc }: RefusalIssue): string {
  const place = loc[0] === 'body' ? loc.slice(1) : loc
  if (type === 'json_invalid') return `character ${place.join()}`
  return place.length === 0 ? 'the call' : place.join(' › ')
}

/** What a person has to know of a call at a glance: why the last attempt was refused, what was not kept. */
export function CallNotes({ call }: { call: ReceivedCall }): Markup | null {
  const last = call.attempts.at(-1)
  if (last?.outcome !== 'refused') return <DifferenceNote call={call} />
  return (
    <div class="notes">
      <RefusalNotes attempt={last} />
      <DifferenceNote call={call} />
    </div>
  )
}

/** Says so when somebody sent the same call with other content, which the endpoint does not take in. */
export function DifferenceNote({ call }: { call: ReceivedCall }): Markup | null {
  if (!call.attempts.some(({ outcome }) => outcome === 'duplicate_different')) return null
  return <p class="note warn">Sent again with other content. What came first is what is kept.</p>
}

function RefusalNotes({ attempt }: { attempt: Attempt }): Markup {
  const more = attempt.issues.length - MOST_SHOWN
  return (
    <>
      {attempt.reason === null ? null : <p class="note bad">{attempt.reason}</p>}
      {attempt.issues.slice(0, MOST_SHOWN).map((issue) => (
        <p class="note">
          <span class="mono bad">{placeOf(issue)}</span> {issue.msg}
        </p>
      ))}
      {more > 0 ? <p class="note">and {more} more</p> : null}
    </>
  )
}
