/** The part of a text that an edit replaced. */
export interface ChangedStretch {
  /** Length of what both texts begin with. */
  readonly head: number
  /** Length of what both texts end with, behind `head`. */
  readonly tail: number
}

/** Where two texts differ. Never cuts a surrogate pair in two. */
export function changedStretch(before: string, after: string): ChangedStretch {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  if (isLowSurrogate(before, head) || isLowSurrogate(after, head)) head = Math.max(0, head - 1)
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1
  }
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail -= 1
  return { head, tail }
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}
