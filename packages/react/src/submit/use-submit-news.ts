'use client'

import type { SubmitState } from '@call-timeline/core'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import type { SubmitMessages } from '../messages/submit-messages.ts'
import { failureWords } from './submit-tone.ts'

/** Says to screen readers how a submission goes on; not how it stood when the panel was opened. */
export function useSubmitNews(state: SubmitState): void {
  const { messages } = useTimeline('Timeline.SubmitStatus')
  const announce = useAnnounce()
  const news = newsOf(state, messages.submit)
  const said = useRef(news)
  useEffect(() => {
    if (said.current !== news && news !== '') announce('done', news)
    said.current = news
  }, [news, announce])
}

function newsOf(state: SubmitState, words: SubmitMessages): string {
  switch (state.phase) {
    case 'idle':
      return ''
    case 'sending':
      return words.sending
    case 'failed': {
      const { title, advice } = failureWords(state.problem, words)
      return `${title}. ${advice}`
    }
    case 'accepted':
      if (state.receipt.outcome === 'created') return `${words.created}. ${words.createdAdvice}`
      return `${words.alreadyThere}. ${state.contentProven ? words.contentProven : words.contentUnverified}`
  }
}
