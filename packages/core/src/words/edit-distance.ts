// Longer differences are no slips of the pen, and a table of them would take long.
const MOST_DIFFERING = 200

/**
 * How many characters have to be put in, left out or replaced to make one text into the other. Texts that
 * differ in more than 200 characters count as wholly different: what is not common at their ends is counted.
 */
export function editDistance(a: string, b: string): number {
  const { from, to } = differing([...a], [...b])
  if (from.length === 0 || to.length === 0) return Math.max(from.length, to.length)
  if (from.length > MOST_DIFFERING || to.length > MOST_DIFFERING) return Math.max(from.length, to.length)
  const row = Uint16Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, left] of from.entries()) {
    let diagonal = i
    row[0] = i + 1
    for (const [j, right] of to.entries()) {
      const above = row[j + 1] ?? 0
      const beside = row[j] ?? 0
      row[j + 1] = Math.min(above + 1, beside + 1, diagonal + (left === right ? 0 : 1))
      diagonal = above
    }
  }
  return row[to.length] ?? 0
}

/** Whether two spellings are likely of the same word: no more than half of it differs. */
export function isAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) * 2 > longer) return false
  return editDistance(a, b) * 2 <= longer
}

function differing(
  a: readonly string[],
  b: readonly string[],
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return { from: a.slice(head, a.length - tail), to: b.slice(head, b.length - tail) }
}
