// Unicode White_Space, which is not what String.prototype.trim takes: U+0085 is in, U+FEFF is out.
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+'
const EDGES = new RegExp(`^${SPACE}|${SPACE}$`, 'gu')

/** A text without the white space around it, as the endpoint's number parser strips it. */
export function trimSpace(text: string): string {
  return text.replace(EDGES, '')
}
