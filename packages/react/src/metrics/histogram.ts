/** How many bars a chart has. */
export const BARS = 32

/** How many values fall into each of `BARS` equal parts of `[0, max]`. */
export function histogram(values: readonly number[], max: number): readonly number[] {
  const counts = Array.from({ length: BARS }, () => 0)
  for (const value of values) {
    const at = max > 0 ? Math.floor((value / max) * BARS) : 0
    const bar = Math.min(BARS - 1, Math.max(0, at))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return counts
}

/** The outline of bars as one SVG path, `height` high where most values fall; 1 wide each. */
export function barsPath(counts: readonly number[], height: number): string {
  const most = counts.reduce((high, count) => Math.max(high, count), 0)
  return counts
    .map((count, index) => {
      if (count === 0 || most === 0) return ''
      // One value among thousands can still be seen.
      const length = Math.max(2, (count / most) * height)
      return `M${index + 0.1} ${height}v${-round(length)}h0.8V${height}Z`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
