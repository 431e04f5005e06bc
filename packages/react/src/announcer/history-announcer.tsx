'use client'

import { useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { term } from '../messages/term-messages.ts'
import { useAnnounce } from './use-announce.ts'

/** Says what undo and redo took back or did again, whoever asked for it. */
export function HistoryAnnouncer(): null {
  const { editor, messages } = useTimeline('Timeline.Root')
  const announce = useAnnounce()
  useEffect(
    () =>
      editor.onCommit(({ cause, label }) => {
        if (cause === 'undo') announce('done', messages.common.undid(term(messages.terms, label)))
        if (cause === 'redo') announce('done', messages.common.redid(term(messages.terms, label)))
      }),
    [editor, messages, announce],
  )
  return null
}
