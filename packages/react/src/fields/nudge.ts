/** How far an arrow key moves a time, ms: 10, with Shift 100, with Alt 1; undefined for other keys. */
export function nudgeOf(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): number | undefined {
  if (event.ctrlKey || event.metaKey) return undefined
  const size = event.altKey ? 1 : event.shiftKey ? 100 : 10
  if (event.key === 'ArrowUp') return size
  return event.key === 'ArrowDown' ? -size : undefined
}
