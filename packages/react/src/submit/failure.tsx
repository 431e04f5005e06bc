'use client'

import type { SubmitController } from '@call-timeline/core'
import type { SubmitProblem } from '@call-timeline/schema/answers'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useGoTo } from '../fields/use-go-to.ts'
import { useProblems } from '../hooks/use-problems.ts'
import { Icon } from '../icons/icon.tsx'
import { failureWords, isForOperator } from './submit-tone.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

/** Why a submission did not end in a receipt, and what to do. */
export function Failure({
  problem,
  submit,
}: {
  readonly problem: SubmitProblem
  readonly submit: SubmitController
}): ReactElement {
  const words = useTimeline('Timeline.SubmitStatus').messages.submit
  const { title, advice } = failureWords(problem, words)
  const issues = problem.issues ?? []
  return (
    <>
      <div className="ct-submit-news">
        <p className="ct-submit-title">
          <Icon name={problem.inDoubt || problem.retryable ? 'warning' : 'error'} />
          {title}
        </p>
        <p>{advice}</p>
        {issues.length > 0 && (
          <p>
            {problem.issuesTruncated === true ? words.moreIssues(issues.length) : words.issues(issues.length)}{' '}
            {words.laterErrors}
          </p>
        )}
        {isForOperator(problem) && <p>{words.forOperator}</p>}
        {problem.inDoubt && <p>{words.nothingLost}</p>}
        {problem.detail !== undefined && isForOperator(problem) && (
          <p className="ct-muted">{problem.detail}</p>
        )}
        {problem.requestId !== '' && (
          <p className="ct-muted">
            {words.requestId} <span className="ct-mono">{problem.requestId}</span>
          </p>
        )}
      </div>
      <div className="ct-submit-actions">
        <ShowFirst onGo={submit.dismiss} />
        {problem.retryable && <SendAgain waitMs={problem.retryAfterMs ?? 0} onSend={submit.submit} />}
        <button type="button" className="ct-button" onClick={submit.dismiss}>
          {words.dismiss}
        </button>
      </div>
    </>
  )
}

/** Goes to the first thing that the server found, while it stands. The news gives way to what it speaks of. */
function ShowFirst({ onGo }: { readonly onGo: () => void }): ReactElement | null {
  const words = useTimeline('Timeline.SubmitStatus').messages.submit
  const goTo = useGoTo()
  const first = useProblems().find(({ source }) => source === 'server')
  if (first === undefined) return null
  return (
    <button
      type="button"
      className="ct-button"
      data-variant="outline"
      onClick={() => {
        onGo()
        goTo(first)
      }}
    >
      {words.showFirst}
    </button>
  )
}

function SendAgain({
  waitMs,
  onSend,
}: {
  readonly waitMs: number
  readonly onSend: () => void
}): ReactElement {
  const words = useTimeline('Timeline.SubmitStatus').messages.submit
  const secondsLeft = useSecondsLeft(waitMs)
  const waiting = secondsLeft > 0
  return (
    <button
      type="button"
      className="ct-button"
      data-variant="outline"
      aria-disabled={waiting || undefined}
      onClick={waiting ? undefined : onSend}
    >
      {waiting ? words.sendAgainIn(secondsLeft) : words.sendAgain}
    </button>
  )
}
