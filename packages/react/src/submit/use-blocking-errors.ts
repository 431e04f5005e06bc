'use client'

import type { Editor, EditorProblem } from '@call-timeline/core'
import { useMemo } from 'react'
import { useProblems } from '../hooks/use-problems.ts'

/**
 * The errors that stand in the way of submitting. What a server said before does not: it may have been
 * mended in a way that only the server can see.
 */
export function useBlockingErrors(): readonly EditorProblem[] {
  const problems = useProblems()
  return useMemo(() => problems.filter(isBlocking), [problems])
}

/** The same, read once for a decision: what is still to be checked of a large call is checked first. */
export function blockingErrors(editor: Editor): readonly EditorProblem[] {
  editor.problems.finish()
  return editor.problems.all().filter(isBlocking)
}

function isBlocking({ severity, source }: EditorProblem): boolean {
  return severity === 'error' && source !== 'server'
}
