/** @jsxImportSource hono/jsx */
import { REHEARSALS } from '../endpoint/rehearsals.ts'
import type { Markup } from './markup.ts'

/** How to see what an integration does when the endpoint fails. */
export function RehearsalHelp(): Markup {
  return (
    <details id="rehearse">
      <summary>Rehearse a failure</summary>
      <p class="quiet">
        End a call's <code>call_id</code> with one of these. With a number, as in <code>--500x2</code>, that
        many attempts fail and the next goes through.
      </p>
      <dl class="rehearsals">
        {REHEARSALS.map(({ kind, help }) => (
          <>
            <dt>
              <code>--{kind}</code>
            </dt>
            <dd>{help}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
