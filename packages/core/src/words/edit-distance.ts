/** How many characters have to be put in, left out or replaced to make one text into the other. */
export function editDistance(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let row = to.map((_, index) => index + 1)
  for (const [i, left] of from.entries()) {
    let diagonal = i
    let beside = i + 1
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, beside + 1, diagonal + (left === to[j] ? 0 : 1))
      diagonal = above
      beside = cost
      return cost
    })
  }
  return to.length === 0 ? from.length : (row.at(-1) ?? 0)
}
