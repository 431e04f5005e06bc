// Scripts that put no space between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const SPACED_WORD = /\S*[\p{L}\p{N}]\S*/gu
const LETTER = /[\p{L}\p{N}]/gu
const LETTERS_PER_WORD = 2

/** Whether a text is in a script without spaces, whose words can only be estimated. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

/** How many words a text has; in a script without spaces an estimate of two letters to a word. */
export function wordCount(text: string): number {
  if (!isUnspaced(text)) return text.match(SPACED_WORD)?.length ?? 0
  return Math.ceil((text.match(LETTER)?.length ?? 0) / LETTERS_PER_WORD)
}
