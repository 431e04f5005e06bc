import { isJsonObject, type Json } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'
import { type UntimedStretch, untimedStretches } from './untimed-words.ts'

const NOT_SPOKEN = /[^\p{L}\p{N}]+/gu
const DIGIT = /\p{N}/u

/**
 * The words of a turn against its text: the same letters and digits, whatever the case, punctuation and
 * splitting. A number may be written out on one side and in digits on the other. Where all words are in the text
 * and the text says more, the rest has no time.
 */
export function checkWordsAgainstText({ wire, words }: SegmentFacts): readonly Problem[] {
  if (typeof wire.text !== 'string' || wire.text.trim() === '' || words.length === 0) return []
  const spoken = words.map(textOf).join(' ')
  if (letters(wire.text) === letters(spoken)) return []
  if (differInNumbersAlone(tokens(wire.text), tokens(spoken))) return []
  const untimed = untimedStretches(wire.text, words)
  if (untimed && untimed.length > 0) return [problem('words_without_time', ['text'], untimedMessage(untimed))]
  const message = 'The words are not those of the text. Correct the words or the text.'
  return [problem('words_differ_from_text', ['words'], message)]
}

// From here on the numbers of the words would be a list that nobody reads.
const MOST_NAMED = 3

function untimedMessage(stretches: readonly UntimedStretch[]): string {
  const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0)
  const named = stretches.slice(0, MOST_NAMED).map(({ firstWord, count: some }) => {
    return some === 1 ? `${firstWord}` : `${firstWord} to ${firstWord + some - 1}`
  })
  const which = named.join(', ') + (stretches.length > MOST_NAMED ? ' and others' : '')
  return count === 1
    ? `Word ${which} of the text has no time. Make room for it, or leave it untimed.`
    : `${count} words of the text have no time: ${which}. Make room for them, or leave them untimed.`
}

function textOf(word: Json): string {
  return isJsonObject(word) && typeof word.word === 'string' ? word.word : ''
}

function letters(text: string): string {
  return fold(text).replace(NOT_SPOKEN, '')
}

function tokens(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/u)
    .map((token) => token.replace(NOT_SPOKEN, ''))
    .filter(Boolean)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function differInNumbersAlone(text: readonly string[], spoken: readonly string[]): boolean {
  const onlyText = without(text, spoken)
  const onlySpoken = without(spoken, text)
  if (onlyText.length === 0 || onlySpoken.length === 0) return false
  return onlyText.every((token) => DIGIT.test(token)) || onlySpoken.every((token) => DIGIT.test(token))
}

/** `from` less one of each that is in `taken`. */
function without(from: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const token of taken) left.set(token, (left.get(token) ?? 0) + 1)
  return from.filter((token) => {
    const count = left.get(token) ?? 0
    left.set(token, count - 1)
    return count <= 0
  })
}
