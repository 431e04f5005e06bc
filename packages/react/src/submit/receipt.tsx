'use client'

import type { SubmitController, SubmitState } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useGoTo } from '../fields/use-go-to.ts'
import { Icon } from '../icons/icon.tsx'
import { pageLink } from './page-link.ts'

/** What the endpoint says of a call that it has. */
export function Receipt({
  accepted,
  submit,
}: {
  readonly accepted: Extract<SubmitState, { phase: 'accepted' }>
  readonly submit: SubmitController
}): ReactElement {
  const words = useTimeline('Timeline.SubmitStatus').messages.submit
  const goTo = useGoTo()
  const { receipt, contentProven } = accepted
  const created = receipt.outcome === 'created'
  const known = contentProven ? words.contentProven : words.contentUnverified
  const page = pageLink(submit.info?.upstream.pageUrl)
  return (
    <>
      <div className="ct-submit-news">
        <p className="ct-submit-title">
          <Icon name={contentProven ? 'check' : 'warning'} />
          {created ? words.created : words.alreadyThere}
        </p>
        <p>
          {created ? words.createdAdvice : known} {receipt.attempts > 1 && words.attempts(receipt.attempts)}
        </p>
        <dl className="ct-facts">
          <dt>{words.callId}</dt>
          <dd className="ct-mono">{receipt.callId}</dd>
          {receipt.upstreamId === undefined ? null : (
            <>
              <dt>{words.upstreamId}</dt>
              <dd className="ct-mono">{receipt.upstreamId}</dd>
            </>
          )}
        </dl>
      </div>
      <div className="ct-submit-actions">
        {contentProven ? null : (
          <button
            type="button"
            className="ct-button"
            data-variant="outline"
            onClick={() => {
              submit.dismiss()
              goTo({ segmentId: undefined, path: ['call_id'] })
            }}
          >
            {words.toCallId}
          </button>
        )}
        {page === undefined ? null : (
          <a className="ct-button" data-variant="outline" href={page} target="_blank" rel="noreferrer">
            {words.openPage}
          </a>
        )}
        <button type="button" className="ct-button" onClick={submit.dismiss}>
          {words.dismiss}
        </button>
      </div>
    </>
  )
}
