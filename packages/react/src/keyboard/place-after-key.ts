const STEPS = {
  vertical: { back: 'ArrowUp', on: 'ArrowDown' },
  horizontal: { back: 'ArrowLeft', on: 'ArrowRight' },
} as const

/** Where a key leads from place `at` in a row of `count` items: an arrow along it, Home or End; -1 for other keys. */
export function placeAfterKey(key: string, at: number, count: number, axis: keyof typeof STEPS): number {
  switch (key) {
    case STEPS[axis].on:
      return Math.min(at + 1, count - 1)
    case STEPS[axis].back:
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
