import type { JsonLine } from './json-lines.ts'

/**
 * What a key does on a line of a tree, as the ARIA practices have it: the index of the line that it leads to,
 * `act` for opening, closing and showing more, undefined for keys that are not the tree's.
 */
export function lineAfterKey(
  key: string,
  lines: readonly JsonLine[],
  current: number,
): number | 'act' | undefined {
  const line = lines[current]
  if (line === undefined) return undefined
  const canOpen = line.kind === 'entry' && line.entryCount !== undefined
  const isOpen = line.kind === 'entry' && line.isOpen
  switch (key) {
    case 'ArrowDown':
      return Math.min(lines.length - 1, current + 1)
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'Home':
      return 0
    case 'End':
      return lines.length - 1
    case 'ArrowRight':
      if (!canOpen) return current
      return isOpen ? Math.min(lines.length - 1, current + 1) : 'act'
    case 'ArrowLeft':
      return isOpen ? 'act' : parentOf(lines, current)
    case 'Enter':
    case ' ':
      return 'act'
    default:
      return undefined
  }
}

function parentOf(lines: readonly JsonLine[], current: number): number {
  const depth = lines[current]?.depth ?? 1
  for (let index = current - 1; index >= 0; index -= 1) {
    if ((lines[index]?.depth ?? 1) < depth) return index
  }
  return current
}
