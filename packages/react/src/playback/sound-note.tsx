'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { Icon } from '../icons/icon.tsx'
import { useClockState } from './use-clock.ts'

/** Says, where it is so, that the recording is being fetched, cannot be heard, or is not there. */
export function SoundNote(): ReactElement | null {
  const { messages, playback } = useTimeline('Timeline.Transport')
  const { status, failure } = useClockState()
  const { loading, silent, silentHint } = messages.playback
  if (status === 'loading') {
    return (
      <span className="ct-sound-note" role="status">
        {loading}
      </span>
    )
  }
  if (failure === undefined && playback.hasSound) return null
  const isFailure = failure !== undefined
  return (
    <Hint text={failure ?? silentHint}>
      <button type="button" className="ct-sound-note" data-failed={isFailure ? '' : undefined}>
        <Icon name={isFailure ? 'warning' : 'silent'} />
        <span role={isFailure ? 'status' : undefined}>{silent}</span>
        <span className="ct-hidden">{failure ?? silentHint}</span>
      </button>
    </Hint>
  )
}
