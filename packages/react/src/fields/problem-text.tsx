'use client'

import type { EditorProblem } from '@call-timeline/core'
import { isProblemCode, PROBLEM_CODES } from '@call-timeline/schema/rules'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { type TermMessages, term } from '../messages/term-messages.ts'

/**
 * What a problem says. Its sentence is English; messages in another language put the name of its kind before
 * it, and the sentence says that it is English, for screen readers to pronounce.
 */
export function ProblemText({ problem }: { readonly problem: EditorProblem }): ReactElement {
  const { terms } = useTimeline('Timeline.ProblemList').messages
  const title = translatedTitle(problem.code, terms)
  if (title === undefined) return <>{problem.message}</>
  return (
    <>
      <strong className="ct-problem-title">{title}</strong> <span lang="en">{problem.message}</span>
    </>
  )
}

function translatedTitle(code: string, terms: TermMessages): string | undefined {
  if (!isProblemCode(code)) return undefined
  const { title } = PROBLEM_CODES[code]
  const translated = term(terms, title)
  return translated === title ? undefined : translated
}
