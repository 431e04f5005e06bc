import { isJsonObject, type Json } from '../../json.ts'
import { isUnspaced, wordCount } from './word-count.ts'

/** A stretch of a turn's text that none of its words speaks. */
export interface UntimedStretch {
  /** Where it stands in the text, in UTF-16 units; white space at its ends left out. */
  readonly start: number
  readonly end: number
  /** How many words it has; estimated in scripts without spaces. */
  readonly count: number
  /** Which word of the text is its first, counted from 1. */
  readonly firstWord: number
  /** How many of the turn's `words` come before it. */
  readonly wordsBefore: number
}

const SPOKEN = /[\p{L}\p{N}]/u

/**
 * The stretches of a text that have no time: its words are all there, in order, and the text says more.
 * Undefined where the words are not those of the text; empty where nothing is left over.
 */
export function untimedStretches(
  text: string,
  words: readonly Json[],
): readonly UntimedStretch[] | undefined {
  const letters = lettersOf(text)
  const tokens = words.map((word) => lettersOf(textOf(word)).folded)
  const gaps: { from: number; to: number; wordsBefore: number }[] = []
  let at = 0
  for (const [index, token] of tokens.entries()) {
    if (token === '') continue
    const from = letters.folded.startsWith(token, at) ? at : nextPlace(letters, token, tokens, index, at)
    if (from < 0) return undefined
    if (from > at) gaps.push({ from: at, to: from, wordsBefore: index })
    at = from + token.length
  }
  if (at < letters.folded.length)
    gaps.push({ from: at, to: letters.folded.length, wordsBefore: words.length })
  let counted = 0
  let countedTo = 0
  return gaps.map(({ from, to, wordsBefore }) => {
    const start = letters.starts[from] ?? 0
    const end = letters.starts[to] ?? text.length
    const stretch = text.slice(start, end).trimEnd()
    counted += wordCount(text.slice(countedTo, start))
    const firstWord = counted + 1
    const count = Math.max(1, wordCount(stretch))
    counted += count
    countedTo = end
    return { start, end: start + stretch.length, count, firstWord, wordsBefore }
  })
}

interface Letters {
  /** Letters and digits alone, case folded. */
  readonly folded: string
  /** Where in the text each unit of `folded` comes from. */
  readonly starts: readonly number[]
  /** Whether a word can begin at a unit of `folded`. */
  readonly begins: readonly boolean[]
}

function lettersOf(text: string): Letters {
  let folded = ''
  const starts: number[] = []
  const begins: boolean[] = []
  let at = 0
  let isBetween = true
  for (const character of text) {
    if (/\s/u.test(character)) isBetween = true
    const spelt = SPOKEN.test(character) ? character.normalize('NFKC').toLowerCase() : ''
    for (const unit of spelt.match(/[\p{L}\p{N}]/gu) ?? []) {
      const isAlone = isUnspaced(unit)
      for (let index = 0; index < unit.length; index += 1) {
        starts.push(at)
        begins.push(index === 0 && (isBetween || isAlone))
      }
      folded += unit
      isBetween = isAlone
    }
    at += character.length
  }
  return { folded, starts, begins }
}

/** The next place where a word stands by itself, or with the word behind it; -1 when there is none. */
function nextPlace(
  { folded, begins }: Letters,
  token: string,
  tokens: readonly string[],
  index: number,
  from: number,
): number {
  const next = tokens[index + 1] ?? ''
  for (let at = folded.indexOf(token, from); at >= 0; at = folded.indexOf(token, at + 1)) {
    const end = at + token.length
    const ends = end === folded.length || begins[end] === true
    if (begins[at] === true && (ends || (next !== '' && folded.startsWith(next, end)))) return at
  }
  return -1
}

function textOf(word: Json): string {
  return isJsonObject(word) && typeof word.word === 'string' ? word.word : ''
}
