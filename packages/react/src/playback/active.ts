import type { ActiveSegment } from '@call-timeline/core'

/** Whether two lists say the same of the same moment. */
export function sameActive(before: readonly ActiveSegment[], after: readonly ActiveSegment[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, word }, index) => id === after[index]?.id && word === after[index]?.word)
  )
}
