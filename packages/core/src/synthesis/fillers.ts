import { languageOf } from '../speech/language.ts'

const FILLERS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'en',
    ['One moment, I am checking that for you.', 'Let me look that up.', 'Bear with me, I am still checking.'],
  ],
  [
    'de',
    [
      'Einen Moment, ich sehe für Sie nach.',
      'Ich schaue das kurz nach.',
      'Einen Augenblick noch, ich prüfe das.',
    ],
  ],
])

/** What the agent says while a slow tool runs, in the language of the call; English where there is none. */
export function fillersFor(locale: string): readonly string[] {
  return FILLERS.get(languageOf(locale)) ?? FILLERS.get('en') ?? []
}
