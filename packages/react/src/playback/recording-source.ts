import type { PlaybackSource, SourceStatus } from '@call-timeline/core'
import type { PlaybackMessages } from '../messages/playback-messages.ts'
import type { AudioElement } from './audio-element.ts'

/** A source that plays a file, and the way to let go of it. */
export interface RecordingSource extends PlaybackSource {
  /** Stops and gives the connection and the memory back; played again, it is fetched again. */
  release(): void
}

/** What a recording is played with. */
export interface RecordingOptions {
  readonly url: string
  /** Makes the element; called when somebody first plays, and never on a server. */
  createAudio(): AudioElement
  readonly messages: PlaybackMessages['failures']
}

const HAVE_FUTURE_DATA = 3
const EVENTS = ['play', 'pause', 'seeked', 'ratechange', 'waiting', 'playing', 'canplay', 'ended', 'error']

/** Plays a file by an audio element. Nothing is fetched before it is first played. */
export function createRecordingSource({ url, createAudio, messages }: RecordingOptions): RecordingSource {
  const listeners = new Set<() => void>()
  let audio: AudioElement | undefined
  let heldMs = 0
  let rate = 1
  let failure: SourceStatus | undefined

  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }

  const onEvent = (): void => {
    if (audio?.error) failure = { kind: 'failed', reason: reasonOf(audio.error.code, messages) }
    tell()
  }

  const open = (): AudioElement => {
    if (audio) return audio
    const made = createAudio()
    made.preload = 'auto'
    made.src = url
    made.playbackRate = rate
    made.preservesPitch = true
    made.currentTime = heldMs / 1000
    for (const event of EVENTS) made.addEventListener(event, onEvent)
    audio = made
    return made
  }

  return {
    positionMs: () => (audio ? audio.currentTime * 1000 : heldMs),
    isPlaying: () => audio !== undefined && !audio.paused && !audio.error,
    rate: () => rate,
    status() {
      if (failure) return failure
      const isWaiting = audio !== undefined && !audio.paused && audio.readyState < HAVE_FUTURE_DATA
      return { kind: isWaiting ? 'loading' : 'ready' }
    },
    play() {
      failure = undefined
      const element = open()
      // A file that failed once is tried again: the connection may be back.
      if (element.error) element.load()
      return element.play().catch((error: unknown) => {
        if (isAbort(error)) return
        failure ??= {
          kind: 'failed',
          reason: element.error ? reasonOf(element.error.code, messages) : messages.refused,
        }
        tell()
        throw error
      })
    },
    pause: () => audio?.pause(),
    seek(ms) {
      heldMs = ms
      if (audio) audio.currentTime = ms / 1000
      tell()
    },
    setRate(next) {
      rate = next
      if (audio) audio.playbackRate = next
      else tell()
    },
    subscribe(listener) {
      const own = (): void => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    release() {
      if (!audio) return
      const element = audio
      heldMs = element.currentTime * 1000
      audio = undefined
      for (const event of EVENTS) element.removeEventListener(event, onEvent)
      element.pause()
      element.removeAttribute('src')
      element.load()
    },
  }
}

// A play that a pause or another address overtook: nothing went wrong.
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

const ABORTED = 1
const NETWORK = 2
const DECODE = 3

function reasonOf(code: number, messages: PlaybackMessages['failures']): string {
  switch (code) {
    case ABORTED:
    case NETWORK:
      return messages.network
    case DECODE:
      return messages.decode
    default:
      return messages.unavailable
  }
}
