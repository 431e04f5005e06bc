'use client'

import { activeAt } from '@call-timeline/core'
import { useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { sameActive } from './active.ts'
import { useFrame } from './use-clock.ts'

/** Keeps what is being said current for a root, and follows again whenever playback starts. */
export function PlaybackFollower(): null {
  const { editor, active, following, playback } = useTimeline('Timeline.Root')
  const { clock } = playback

  useFrame((nowMs) => {
    // Before anything was played nothing is being said.
    const next = clock.isPlaying() || nowMs > 0 ? activeAt(editor, nowMs) : []
    if (!sameActive(active.get(), next)) active.set(next)
  })

  useEffect(() => {
    let wasPlaying = clock.isPlaying()
    return clock.subscribe(() => {
      if (clock.isPlaying() && !wasPlaying) following.set(true)
      wasPlaying = clock.isPlaying()
    })
  }, [clock, following])

  return null
}
