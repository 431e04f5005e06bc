/** The part of a text that an edit replaced. */
export interface ChangedStretch {
  /** Length of what both texts begin with. */
  readonly head: number
  /** Length of what both texts end with, behind `head`. */
  readonly tail: number
}

/**
 * Where two texts differ. Never cuts a surrogate pair in two. Where a text repeats itself there is more than
 * one answer; `caret`, the place in `after` behind what was typed, tells which one it is.
 */
export function changedStretch(before: string, after: string, caret?: number): ChangedStretch {
  const shorter = Math.min(before.length, after.length)
  const wanted = caret === undefined ? 0 : Math.min(shorter, Math.max(0, after.length - caret))
  const held = commonTail(before, after, wanted)
  const head = commonHead(before, after, shorter - held)
  return { head, tail: commonTail(before, after, shorter - head) }
}

function commonHead(before: string, after: string, most: number): number {
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  return isLowSurrogate(before, head) || isLowSurrogate(after, head) ? Math.max(0, head - 1) : head
}

function commonTail(before: string, after: string, most: number): number {
  let tail = 0
  while (
    tail < most &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1
  }
  return tail > 0 && isLowSurrogate(before, before.length - tail) ? tail - 1 : tail
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}
