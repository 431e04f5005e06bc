const LETTER = /[\p{L}\p{N}\p{M}]/u

/** What stands behind the last letter or digit of a word, such as its full stop; all of it when it has none. */
export function signsBehind(word: string): string {
  // A pattern that ends with `$` would be tried anew from each sign on.
  let at = word.length
  while (at > 0) {
    const isPair = at > 1 && (word.codePointAt(at - 2) ?? 0) > 0xffff
    const from = isPair ? at - 2 : at - 1
    if (LETTER.test(word.slice(from, at))) break
    at = from
  }
  return word.slice(at)
}
