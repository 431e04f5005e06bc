/** Silence after a comma, in ms. */
const COMMA_MS = 160
const SEMICOLON_MS = 220
const SENTENCE_END_MS = 350
const DASH_MS = 300

const SENTENCE_END = /[.!?。！？؟।]/u
const DASH = /[—–…]|\.{3}|--|(?:^|\s)-(?:\s|$)/u
const SEMICOLON = /[;:；：؛]/u
const COMMA = /[,،、，]/u

/**
 * The silence that the punctuation between two words stands for, in ms: `between` is the text from the last
 * letter of one to the first of the next. 0 where nothing but a space is between them.
 */
export function pauseMs(between: string): number {
  if (DASH.test(between)) return DASH_MS
  if (SENTENCE_END.test(between)) return SENTENCE_END_MS
  if (SEMICOLON.test(between)) return SEMICOLON_MS
  return COMMA.test(between) ? COMMA_MS : 0
}
