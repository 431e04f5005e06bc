'use client'

import { useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { sameShown, shownBy } from './shown.ts'

/** Keeps what the filter lets pass right while the filter and the call change. */
export function FilterFollower(): null {
  const { editor, filter, shown } = useTimeline('Timeline.Root')
  useEffect(() => {
    const follow = (): void => {
      const rule = filter.get()
      if (rule === undefined) {
        shown.set(undefined)
        return
      }
      const next = shownBy(editor, rule)
      if (!sameShown(shown.get(), next)) shown.set(next)
    }
    const followProblems = (): void => {
      // Problems of a large call come bit by bit; most filters do not ask for any.
      if (JSON.stringify(filter.get() ?? null).includes('"problem"')) follow()
    }
    follow()
    const stops = [
      filter.subscribe(follow),
      editor.subscribe('document', follow),
      editor.subscribe('problems', followProblems),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, filter, shown])
  return null
}
