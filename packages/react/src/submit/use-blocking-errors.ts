'use client'

import type { EditorProblem } from '@call-timeline/core'
import { useMemo } from 'react'
import { useProblems } from '../hooks/use-problems.ts'

/**
 * The errors that stand in the way of submitting. What a server said before does not: it may have been
 * mended in a way that only the server can see.
 */
export function useBlockingErrors(): readonly EditorProblem[] {
  const problems = useProblems()
  return useMemo(
    () => problems.filter(({ severity, source }) => severity === 'error' && source !== 'server'),
    [problems],
  )
}
