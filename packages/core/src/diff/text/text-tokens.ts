import { isSpaceless } from '../../words/atoms.ts'

/** A stretch of a text without spaces, in UTF-16 units. */
export interface TextToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a text with the punctuation that touches them; single characters in scripts without spaces. */
export function textTokens(text: string): readonly TextToken[] {
  const tokens: TextToken[] = []
  for (const match of text.matchAll(/\S+/gu)) {
    const [word] = match
    let start = match.index
    for (const part of isSpaceless(word) ? word : [word]) {
      tokens.push({ text: part, start, end: start + part.length })
      start += part.length
    }
  }
  return tokens
}
