import type { TimedWord } from './timed-word.ts'
import { tokenOf } from './timed-word.ts'
import type { WordPlace } from './word-places.ts'

/** Whether a provider writes punctuation into its words: "Hello," or "Hello". */
export type TokenStyle = 'with_punctuation' | 'bare'

const PUNCTUATION = /[\p{P}\p{S}]/u

/** How the words of a turn are written; with punctuation when nothing tells. */
export function tokenStyle(
  words: readonly TimedWord[],
  places: readonly (WordPlace | undefined)[],
  text: string,
): TokenStyle {
  let bare = false
  for (const [index, word] of words.entries()) {
    const place = places[index]
    if (!place) continue
    const surface = text.slice(place.start, place.end)
    if (stripped(surface) === surface) continue
    const token = tokenOf(word.wire).trim()
    if (token === surface) return 'with_punctuation'
    if (token === stripped(surface)) bare = true
  }
  return bare ? 'bare' : 'with_punctuation'
}

/** A stretch of text as this turn's provider would write the word. */
export function inStyle(surface: string, style: TokenStyle): string {
  return style === 'bare' ? stripped(surface) || surface : surface
}

function stripped(surface: string): string {
  const characters = [...surface]
  const isBare = (character: string): boolean => !PUNCTUATION.test(character)
  const first = characters.findIndex(isBare)
  return first < 0 ? '' : characters.slice(first, characters.findLastIndex(isBare) + 1).join('')
}
