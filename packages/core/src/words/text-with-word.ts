import { type WordPlace, wordPlaces } from './word-places.ts'

/**
 * A turn's text with one of its words replaced, put in or taken out, at the place where the word stands. The
 * text stays as it is when the word is not found in it.
 */
export interface WordInText {
  readonly text: string
  /** The tokens of the turn's words. */
  readonly tokens: readonly string[]
  readonly locale: string
}

/**
 * The text with the word at `index` spelt otherwise: put in where the word was empty, taken out where it is
 * empty now.
 */
export function spellInText(said: WordInText, index: number, token: string): string {
  const before = said.tokens[index] ?? ''
  if (token.trim() === '') return removeFromText(said, index)
  return before.trim() === '' ? insertIntoText(said, index, token) : replaceInText(said, index, token)
}

function replaceInText({ text, tokens, locale }: WordInText, index: number, token: string): string {
  const place = wordPlaces(tokens, text, locale)[index]
  if (!place) return text
  const surface = text.slice(place.start, place.end)
  const old = tokens[index] ?? ''
  // Punctuation around a word that is written without any stays.
  const at = surface.indexOf(old)
  const written = at < 0 ? token : surface.slice(0, at) + token + surface.slice(at + old.length)
  return text.slice(0, place.start) + written + text.slice(place.end)
}

/** The text without the word at `index`. */
export function removeFromText({ text, tokens, locale }: WordInText, index: number): string {
  const place = wordPlaces(tokens, text, locale)[index]
  if (!place) return text
  const before = text.slice(0, place.start)
  const after = text.slice(place.end)
  return /\s$/.test(before) || before === '' ? before + after.replace(/^\s+/, '') : (before + after).trimEnd()
}

/** The text with a new word before the one at `index`, or at its end. */
export function insertIntoText({ text, tokens, locale }: WordInText, index: number, token: string): string {
  const places = wordPlaces(tokens, text, locale)
  const before = places.slice(0, index).findLast((place): place is WordPlace => place !== undefined)
  const at = before?.end ?? places.slice(index).find((place) => place !== undefined)?.start ?? text.length
  const head = text.slice(0, at)
  const tail = text.slice(at)
  const left = head === '' || /\s$/.test(head) ? head : `${head} `
  const right = tail === '' || /^\s/.test(tail) ? tail : ` ${tail}`
  return left + token + right
}
