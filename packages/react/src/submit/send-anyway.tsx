'use client'

import type { SubmitController } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useBlockingErrors } from './use-blocking-errors.ts'

/**
 * Sends a call although the endpoint is expected to refuse it, for whoever tests refusals or knows better.
 * Shows nothing while no error stands in the way.
 */
export function SendAnyway({ submit }: { readonly submit: SubmitController }): ReactElement | null {
  const { messages } = useTimeline('CallEditor')
  const errors = useBlockingErrors()
  if (errors.length === 0) return null
  const sending = submit.state.phase === 'sending'
  return (
    <div className="ct-send-anyway">
      <p>{messages.submit.blocked(errors.length)}</p>
      <button
        type="button"
        className="ct-button"
        data-variant="outline"
        aria-disabled={sending || undefined}
        onClick={() => {
          if (!sending) submit.submit()
        }}
      >
        {messages.submit.sendAnyway}
      </button>
    </div>
  )
}
