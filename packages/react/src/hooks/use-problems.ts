'use client'

import type { EditorProblem, SegmentId } from '@call-timeline/core'
import { useEditor } from './use-editor.ts'
import { sameItems, useEditorValue } from './use-editor-value.ts'

/** Everything wrong with the call: the call itself first, then by list order. */
export function useProblems(): readonly EditorProblem[] {
  return useEditorValue(useEditor(), 'problems', (editor) => editor.problems.all())
}

/** Whether everything has been checked; a large call is checked bit by bit. */
export function useProblemsComplete(): boolean {
  return useEditorValue(useEditor(), 'problems', ({ problems }) => problems.isComplete())
}

/** What is wrong with one segment; renders again for this one alone. */
export function useSegmentProblems(id: SegmentId): readonly EditorProblem[] {
  return useEditorValue(useEditor(), `problems:${id}`, (editor) => editor.problems.of(id), sameItems)
}

/** What is wrong with the call itself. */
export function useCallProblems(): readonly EditorProblem[] {
  return useEditorValue(useEditor(), 'problems:call', (editor) => editor.problems.ofCall(), sameItems)
}

/** How many problems there are of each severity. */
export interface ProblemCounts {
  readonly error: number
  readonly warning: number
  readonly info: number
}

/** Counts by severity; renders again when a count changes. */
export function useProblemCounts(): ProblemCounts {
  return useEditorValue(
    useEditor(),
    'problems',
    ({ problems }) => ({
      error: problems.count('error'),
      warning: problems.count('warning'),
      info: problems.count('info'),
    }),
    (before, after) =>
      before.error === after.error && before.warning === after.warning && before.info === after.info,
  )
}
