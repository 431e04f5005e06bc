import { textChunks } from './text-chunks.ts'

/** The smallest stretch of a text that can be a word of its own. */
export interface Atom {
  /** Where it begins in the text, with the punctuation that belongs to it. */
  readonly start: number
  readonly end: number
  /** Letters and digits alone, case folded: what two texts are compared by. */
  readonly folded: string
  /** Atoms with the same number make one word when nothing is known of how they were spoken. */
  readonly word: number
}

const NOT_A_LETTER = /[^\p{L}\p{N}\p{M}]+/gu
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// What joins two words into one when no space is beside it: well-known, a@b.example, yes/no.
const CONNECTOR = /^[-\u2010\u2011@/&.:'\u2019_+#%=~*]+$/
const SPACE = /\s/

/** Letters and digits of a text, case folded; empty for a text that has none. */
export function foldText(text: string): string {
  return textChunks(text)
    .map((chunk) => chunk.text.normalize('NFKC').toLowerCase().replace(NOT_A_LETTER, ''))
    .join('')
}

/** Whether a text is in a script that is written without spaces between words. */
export function isSpaceless(text: string): boolean {
  return NO_SPACES.test(text)
}

/**
 * The atoms of a text in order: words as the language has them, or single characters where a script has
 * no spaces, since a speech recogniser may have cut there as it liked. Punctuation goes with the word that
 * it touches, else with the one before.
 */
export function atomsOf(text: string, locale: string): readonly Atom[] {
  const cores = coresOf(text, locale)
  return cores
    .map((core, index) => {
      const previous = cores[index - 1]
      const next = cores[index + 1]
      return {
        start: previous ? boundary(text, previous.end, core.start) : 0,
        end: next ? boundary(text, core.end, next.start) : text.length,
        folded: foldText(text.slice(core.start, core.end)),
        word: core.word,
      }
    })
    .map((atom) => trimmed(text, atom))
}

interface Core {
  readonly start: number
  readonly end: number
  readonly word: number
}

function coresOf(text: string, locale: string): readonly Core[] {
  const cores: Core[] = []
  const words = segmenter(locale, 'word')
  const characters = segmenter(locale, 'grapheme')
  let word = -1
  for (const chunk of textChunks(text)) {
    for (const { segment, index: within, isWordLike } of words.segment(chunk.text)) {
      if (!isWordLike || foldText(segment) === '') continue
      const index = chunk.start + within
      const last = cores.at(-1)
      if (!last || !CONNECTOR.test(text.slice(last.end, index))) word += 1
      if (!isSpaceless(segment)) {
        cores.push({ start: index, end: index + segment.length, word })
        continue
      }
      for (const part of characters.segment(segment)) {
        const start = index + part.index
        cores.push({ start, end: start + part.segment.length, word })
      }
    }
  }
  return cores
}

/** Where the punctuation between two cores is shared out: before the first space. */
function boundary(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (SPACE.test(text.charAt(at))) return at
  return to
}

function trimmed(text: string, atom: Atom): Atom {
  let { start, end } = atom
  while (start < end && SPACE.test(text.charAt(start))) start += 1
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1
  return { ...atom, start, end }
}

function segmenter(locale: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity })
  } catch {
    // A tag that is not well formed must not stop somebody from typing.
    return new Intl.Segmenter('en', { granularity })
  }
}
