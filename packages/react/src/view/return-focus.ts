import type { SegmentId } from '@call-timeline/core'
import { segmentElement } from './segment-element.ts'

/**
 * Puts the focus back into the call: on the row that is selected, else on the one that Tab leads to, else on
 * the root, so that its keys go on working.
 */
export function returnFocus(root: HTMLElement | null, primary: SegmentId | undefined): void {
  if (root === null) return
  const list = root.querySelector('.ct-transcript')
  const row = primary === undefined ? undefined : segmentElement(list, primary)
  const target = row ?? list?.querySelector('.ct-row[tabindex="0"]')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  else root.focus({ preventScroll: true })
}
