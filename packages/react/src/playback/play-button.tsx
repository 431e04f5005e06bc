'use client'

import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { viewActions } from '../keyboard/view-action.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from '../toolbar/tool-button.tsx'
import { useClock, useClockState } from './use-clock.ts'

/** Plays and pauses. */
export const PlayButton: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function PlayButton(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { messages } = useTimeline('Timeline.PlayButton')
  const clock = useClock()
  const { isPlaying } = useClockState()
  return useToolButton(props, ref, {
    label: isPlaying ? messages.playback.pause : messages.playback.play,
    icon: isPlaying ? 'pause' : 'play',
    shortcut: viewActions.find(({ id }) => id === 'playPause')?.keys[0],
    onRun: () => clock.toggle(),
  })
})
