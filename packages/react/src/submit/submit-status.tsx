'use client'

import type { SubmitController, SubmitState } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { EndpointLine } from './endpoint-line.tsx'
import { Failure } from './failure.tsx'
import { Receipt } from './receipt.tsx'
import { type SubmitTone, submitTone } from './submit-tone.ts'
import { useSubmitNews } from './use-submit-news.ts'

/** How the panel stands. */
export type SubmitStatusState = {
  readonly phase: SubmitState['phase']
  readonly tone: SubmitTone
}

/** Props of `Timeline.SubmitStatus`. */
export interface SubmitStatusProps extends PartProps<'section', SubmitStatusState> {
  /** From `useSubmitCall`, or of the host's own. */
  readonly submit: SubmitController
}

/** Says where the call goes, how its submission stands, and what to do next. */
export const SubmitStatus: Part<SubmitStatusProps, HTMLElement> = forwardRef(function SubmitStatus(
  { submit, children, ...host }: SubmitStatusProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const { messages } = useTimeline('Timeline.SubmitStatus')
  const { state, info } = submit
  useSubmitNews(state)
  return usePart('section', host, {
    className: 'ct-submit-status',
    ref,
    state: { phase: state.phase, tone: submitTone(state) },
    props: {
      'aria-label': messages.submit.label,
      children: (
        <>
          {state.phase === 'sending' && <Sending onStop={submit.cancel} />}
          {state.phase === 'accepted' && <Receipt accepted={state} submit={submit} />}
          {state.phase === 'failed' && <Failure problem={state.problem} submit={submit} />}
          <EndpointLine info={info} />
          {children}
        </>
      ),
    },
  })
})

function Sending({ onStop }: { readonly onStop: () => void }): ReactElement {
  const { messages } = useTimeline('Timeline.SubmitStatus')
  return (
    <>
      <div className="ct-submit-news">
        <p className="ct-submit-title">
          <span className="ct-spinner" aria-hidden="true" />
          {messages.submit.sending}
        </p>
        <p>{messages.submit.stillEditable}</p>
      </div>
      <div className="ct-submit-actions">
        <button type="button" className="ct-button" data-variant="outline" onClick={onStop}>
          {messages.submit.stopWaiting}
        </button>
      </div>
    </>
  )
}
