'use client'

import { useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { type Announcement, nextAnnouncement } from './announcement.ts'

/** Says something in the root's polite live region; a refusal is also shown by `Timeline.Status`. */
export function useAnnounce(): (tone: Announcement['tone'], text: string) => void {
  const { announcement } = useTimeline('useAnnounce')
  return useCallback(
    (tone, text) => announcement.set(nextAnnouncement(announcement.get(), tone, text)),
    [announcement],
  )
}
