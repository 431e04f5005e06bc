/** @jsxImportSource hono/jsx */
import type { ReceivedCall } from '../store/received-call.ts'
import { AttemptTrail } from './attempt-trail.tsx'
import { localTime, size } from './format.ts'
import type { Markup } from './markup.ts'
import { CallNotes } from './refusal-notes.tsx'

/** What has arrived, newest first. */
export function CallTable({ calls }: { calls: readonly ReceivedCall[] }): Markup {
  return (
    <table class="card" aria-label="Calls that have arrived, newest first">
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col">Last attempt</th>
          <th scope="col">Target</th>
          <th scope="col">Answers</th>
          <th scope="col" class="number">
            Size
          </th>
          <th scope="col">Kept</th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </tbody>
    </table>
  )
}

function CallRow({ call }: { call: ReceivedCall }): Markup {
  const last = call.attempts.at(-1)
  return (
    <tr>
      <td class="who">
        <a id={`call-${call.id}`} class="mono" href={`/calls/${call.id}`}>
          {call.callId ?? 'without a call_id'}
        </a>
        <CallNotes call={call} />
      </td>
      <td class="when">
        {last === undefined ? null : (
          <time datetime={new Date(last.receivedAt).toISOString()}>{localTime(last.receivedAt)}</time>
        )}
      </td>
      <td>
        <Target call={call} />
      </td>
      <td class="answers">
        <AttemptTrail attempts={call.attempts} />
      </td>
      <td class="number" data-label="Size">
        {last === undefined ? null : size(last.bytes)}
      </td>
      <td data-label="Kept">{call.storedBy === null ? <span class="quiet">no</span> : 'yes'}</td>
    </tr>
  )
}

/** Where a call was sent. */
export function Target({ call }: { call: Pick<ReceivedCall, 'workspaceId' | 'agentId'> }): Markup {
  return (
    <>
      {call.workspaceId ?? <span class="quiet">no workspace</span>}
      <span class="quiet"> / </span>
      {call.agentId ?? <span class="quiet">no agent</span>}
    </>
  )
}
