/** Words of playback. */
export interface PlaybackMessages {
  readonly label: string
  readonly play: string
  readonly pause: string
  readonly rate: (rate: string) => string
  readonly rateMenu: string
  /** Where playback stands, for a screen reader. */
  readonly position: (now: string, total: string) => string
  readonly loading: string
  readonly silent: string
  readonly silentHint: string
  readonly looping: (from: string, to: string) => string
  readonly follow: string
  readonly seek: string
  /** Why a recording is not heard, and what to do. */
  readonly failures: {
    readonly network: string
    readonly decode: string
    readonly unavailable: string
    readonly refused: string
  }
}

export const playbackEnglish: PlaybackMessages = {
  label: 'Playback',
  play: 'Play',
  pause: 'Pause',
  rate: (rate) => `Speed ${rate}`,
  rateMenu: 'Playback speed',
  position: (now, total) => `${now} of ${total}`,
  loading: 'Loading the recording',
  silent: 'No sound',
  silentHint: 'This call has no recording that can be played; it is followed in silence.',
  looping: (from, to) => `Playing ${from} to ${to} over and over`,
  follow: 'Follow playback',
  seek: 'Playback position',
  failures: {
    network:
      'The recording could not be fetched: the connection broke off. Playing in silence; press play to try again.',
    decode: 'The recording is damaged or in a format that this browser cannot play. Playing in silence.',
    unavailable:
      'The recording could not be had: it is gone, its address asks for a sign-in, or it is no sound file. Playing in silence.',
    refused: 'The browser did not allow the sound to play. Playing in silence.',
  },
}
