'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import { useCell } from '../view/use-cell.ts'
import { useClockState } from './use-clock.ts'

/** Takes the reader back to what is being said; there while it plays and the reader is elsewhere. */
export function FollowPill(): ReactElement | null {
  const { messages, following } = useTimeline('Timeline.Transcript')
  const { isPlaying } = useClockState()
  const isFollowing = useCell(following)
  if (!isPlaying || isFollowing) return null
  return (
    <button type="button" className="ct-follow-pill" onClick={() => following.set(true)}>
      <Icon name="follow" />
      {messages.playback.follow}
    </button>
  )
}
