import type { PlaybackMessages } from '../playback-messages.ts'
import type { Translated } from './translated.ts'

export const playbackGerman: Translated<PlaybackMessages> = {
  label: 'Wiedergabe',
  play: 'Abspielen',
  pause: 'Pause',
  rate: (rate) => `Tempo ${rate}`,
  rateMenu: 'Wiedergabetempo',
  position: (now, total) => `${now} von ${total}`,
  loading: 'Aufnahme wird geladen',
  silent: 'Ohne Ton',
  silentHint: 'Zu diesem Anruf gibt es keine abspielbare Aufnahme; er läuft stumm mit.',
  looping: (from, to) => `${from} bis ${to} in Schleife`,
  follow: 'Wiedergabe folgen',
  seek: 'Wiedergabeposition',
  failures: {
    network:
      'Die Aufnahme ließ sich nicht laden: Die Verbindung brach ab. Es läuft stumm; erneut Abspielen versucht es noch einmal.',
    decode:
      'Die Aufnahme ist beschädigt oder in einem Format, das dieser Browser nicht abspielt. Es läuft stumm.',
    unavailable:
      'Die Aufnahme ist nicht zu bekommen: Sie ist weg, verlangt eine Anmeldung oder ist keine Tondatei. Es läuft stumm.',
    refused: 'Der Browser hat die Tonwiedergabe nicht erlaubt. Es läuft stumm.',
  },
}
