'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useEditor } from '../hooks/use-editor.ts'
import { useProblems } from '../hooks/use-problems.ts'
import { useSelection } from '../hooks/use-selection.ts'
import type { LineProblem, LineRange, PayloadSurfaceProps } from './payload-surface.ts'
import type { PayloadText } from './payload-text.ts'

/** More problems than these are in the list of problems alone. */
const MOST_PROBLEMS = 2000

/** Where things are in the text: the caret, problems, what is selected. */
export interface PayloadPlaces
  extends Pick<PayloadSurfaceProps, 'problems' | 'marked' | 'reveal' | 'onLine' | 'onChoose'> {
  /** The line of the caret, from 0. */
  readonly line: number
}

/** Ties the lines of a payload to the selection, both ways, and to the problems. */
export function usePayloadPlaces(text: PayloadText | undefined): PayloadPlaces {
  const editor = useEditor()
  const all = useProblems()
  const { ids, primary, focusPath } = useSelection()
  const [line, setLine] = useState(0)
  const [reveal, setReveal] = useState<{ readonly line: number } | undefined>(undefined)
  // What was chosen here is in view already.
  const own = useRef<readonly [unknown, unknown] | undefined>(undefined)

  const problems = useMemo(
    (): readonly LineProblem[] =>
      text === undefined
        ? []
        : all.slice(0, MOST_PROBLEMS).map((problem) => ({
            line: text.lineOf(problem),
            severity: problem.severity,
            message: problem.message,
          })),
    [text, all],
  )
  const marked = useMemo(
    (): readonly LineRange[] =>
      ids.flatMap((id) => text?.linesOf(id) ?? []).toSorted((one, other) => one.from - other.from),
    [text, ids],
  )

  const latest = useRef(text)
  latest.current = text
  const isThere = text !== undefined
  useEffect(() => {
    if (!isThere || primary === undefined) return
    const isOwn = own.current?.[0] === primary && own.current[1] === focusPath
    if (isOwn) return
    const at = latest.current?.lineOf({ segmentId: primary, path: focusPath ?? [] })
    if (at !== undefined) setReveal({ line: at })
  }, [isThere, primary, focusPath])

  const onChoose = useCallback(
    (chosen: number) => {
      const place = latest.current?.placeAt(chosen)
      if (place?.segmentId === undefined) return
      const { segmentId, path } = place
      editor.selection.set([segmentId], path.length === 0 ? undefined : path)
      own.current = [editor.selection.primary(), editor.selection.focusPath()]
    },
    [editor],
  )
  return { line, problems, marked, reveal, onLine: setLine, onChoose }
}
