'use client'

import type { TakenSide } from '@call-timeline/core/diff'
import type { ReactElement } from 'react'

/** Takes something over; its arrow points from the side that it is taken from to the one that changes. */
export function TakeButton({
  from,
  label,
  shortcut,
  tabIndex,
  onTake,
}: {
  readonly from: TakenSide
  readonly label: string
  /** The key that does the same. */
  readonly shortcut?: string
  readonly tabIndex: 0 | -1
  readonly onTake: () => void
}): ReactElement {
  return (
    <button
      type="button"
      className="ct-button ct-diff-take"
      data-variant="outline"
      data-icon=""
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      tabIndex={tabIndex}
      onClick={onTake}
    >
      <span aria-hidden="true">{from === 'left' ? '→' : '←'}</span>
    </button>
  )
}
