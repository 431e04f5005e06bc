/** @jsxImportSource hono/jsx */
import type { Attempt } from '../store/received-call.ts'
import { AttemptChip } from './attempt-chip.tsx'
import type { Markup } from './markup.ts'

const MOST_SHOWN = 8

/** The answers to one call in the order in which they were given: `422 → 201 → 409`. */
export function AttemptTrail({ attempts }: { attempts: readonly Attempt[] }): Markup {
  const left = Math.max(0, attempts.length - MOST_SHOWN)
  return (
    <ol class="chips">
      {left > 0 ? <li class="quiet">{left} earlier</li> : null}
      {attempts.slice(left).map((attempt, index) => (
        <li key={attempt.id}>
          {index > 0 || left > 0 ? (
            <span class="quiet" aria-hidden="true">
              →
            </span>
          ) : null}
          <AttemptChip attempt={attempt} />
        </li>
      ))}
    </ol>
  )
}
