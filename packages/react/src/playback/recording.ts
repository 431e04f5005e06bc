import { type Editor, getIn, type PlaybackSource } from '@call-timeline/core'

/** A recording as the host gives it. */
export interface RecordingFile {
  /** http, https or blob address; fetched when it is first played. */
  readonly url: string
}

/**
 * What is heard: `call` (the call's own `recording_url`, fetched only once somebody presses play), `none`, a
 * file, or a player of the host's own.
 */
export type Recording = 'call' | 'none' | RecordingFile | PlaybackSource

const PLAYABLE = new Set(['http:', 'https:', 'blob:'])

/** The address of a recording if a browser may fetch it; a payload can hold anything, scripts too. */
export function playableUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  try {
    const url = new URL(value)
    return PLAYABLE.has(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}

/** The address that `recording` stands for in this call; undefined when there is nothing to fetch. */
export function recordingUrl(editor: Editor, recording: Recording): string | undefined {
  if (recording === 'none') return undefined
  if (recording === 'call') return playableUrl(getIn(editor.call().wire, ['recording_url']))
  return 'url' in recording ? playableUrl(recording.url) : undefined
}
