'use client'

import {
  type Clock,
  createClock,
  createFallbackSource,
  createVirtualSource,
  type Editor,
  type PlaybackSource,
} from '@call-timeline/core'
import { useEffect, useMemo } from 'react'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import type { PlaybackMessages } from '../messages/playback-messages.ts'
import { createFrames, type Frames } from './frames.ts'
import { type Recording, recordingUrl } from './recording.ts'
import { createRecordingSource } from './recording-source.ts'

/** The clock of a root, its frames, and whether anything can be heard. */
export interface Playback {
  readonly clock: Clock
  readonly frames: Frames
  /** Whether there is a recording, or a player of the host's. */
  readonly hasSound: boolean
}

/**
 * The clock for a call: over the host's clock or player, over the recording, or over time alone. Another
 * address makes another clock.
 */
export function usePlaybackClock(
  editor: Editor,
  recording: Recording,
  hostClock: Clock | undefined,
  messages: PlaybackMessages,
): Playback {
  const url = useEditorValue(editor, 'call', () => recordingUrl(editor, recording))
  const player = isPlayer(recording) ? recording : undefined

  const made = useMemo(() => {
    const own = (hostClock ?? player) ? undefined : ownSource(url, messages)
    const clock = hostClock ?? clockOver(player ?? own?.source ?? silence(), editor)
    const hasSound = hostClock !== undefined || player !== undefined || url !== undefined
    return { playback: { clock, frames: createFrames(clock), hasSound }, release: own?.release }
  }, [editor, url, player, hostClock, messages])

  useEffect(() => {
    const { clock } = made.playback
    return () => {
      if (hostClock === undefined) clock.pause()
      made.release?.()
    }
  }, [made, hostClock])

  return made.playback
}

function ownSource(
  url: string | undefined,
  messages: PlaybackMessages,
): { readonly source: PlaybackSource; readonly release: () => void } | undefined {
  if (url === undefined) return undefined
  const recorded = createRecordingSource({ url, createAudio: () => new Audio(), messages: messages.failures })
  return { source: createFallbackSource(recorded, silence()), release: recorded.release }
}

function silence(): PlaybackSource {
  return createVirtualSource(now)
}

function clockOver(source: PlaybackSource, editor: Editor): Clock {
  return createClock({
    source,
    now,
    after(ms, task) {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    durationMs: () => editor.time.durationMs(),
  })
}

function now(): number {
  return performance.now()
}

function isPlayer(recording: Recording): recording is PlaybackSource {
  return typeof recording === 'object' && 'positionMs' in recording
}
