/** A text that cannot be printed: every way of turning it into text gives `[secret]`. */
export interface Secret {
  /** The text itself, for the one header that carries it. */
  reveal(): string
}

const HIDDEN = '[secret]'
// What a header value may hold: visible ASCII.
const HEADER_SAFE = /^[\x21-\x7e]+$/

/**
 * Wraps a key.
 * @throws Error when no header could carry it; its message does not contain the key
 */
export function createSecret(text: string): Secret {
  if (!HEADER_SAFE.test(text)) {
    throw new Error(
      'The API key holds a character that no header can carry: a space, a line break, a curly quote or the like. Copy it again.',
    )
  }
  const hidden = () => HIDDEN
  return Object.freeze({
    reveal: () => text,
    toString: hidden,
    toJSON: hidden,
    [Symbol.toPrimitive]: hidden,
    [Symbol.for('nodejs.util.inspect.custom')]: hidden,
  })
}
