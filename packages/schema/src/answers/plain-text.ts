// Control, format (bidi overrides, zero width) and surrogate characters: none belongs in a message.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu

/** Foreign text made fit to show: no control or invisible characters, at most `limit` code points. */
export function plainText(text: string, limit: number): string {
  const characters = [
    ...text
      .slice(0, limit * 4)
      .replace(UNPRINTABLE, ' ')
      .trim(),
  ]
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`
}
