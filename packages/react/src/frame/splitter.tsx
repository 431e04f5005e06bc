'use client'

import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react'
import { usePart } from '../part/use-part.ts'

/** Props of a splitter. */
export interface SplitterProps {
  readonly label: string
  /** The edge of the panel that it moves: `left` for a panel at the right, `top` for one at the bottom. */
  readonly edge: 'left' | 'top'
  /** Size of the panel behind it; px. */
  readonly size: number
  readonly min: number
  readonly max: number
  readonly onResize: (size: number) => void
  /** Back to the size that it had at first. */
  readonly onReset: () => void
}

/** How far an arrow key moves it; px. */
const STEP = 16

/** The bar between two panels, moved by drag and by key. A double click puts it back. */
export function Splitter({ label, edge, size, min, max, onResize, onReset }: SplitterProps): ReactElement {
  const drag = useRef<{ readonly at: number; readonly size: number } | undefined>(undefined)
  const along = (event: PointerEvent) => (edge === 'left' ? event.clientX : event.clientY)
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))))
  const [grow, shrink] = edge === 'left' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']

  const onKeyDown = (event: KeyboardEvent) => {
    const next = new Map([
      [grow, size + STEP],
      [shrink, size - STEP],
      ['Home', min],
      ['End', max],
    ]).get(event.key)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    resize(next)
  }
  return usePart(
    'div',
    {},
    {
      className: 'ct-splitter',
      state: { edge },
      props: {
        // A separator that takes the focus is a control: the window splitter of the ARIA practices.
        role: 'separator',
        tabIndex: 0,
        'aria-label': label,
        'aria-orientation': edge === 'left' ? 'vertical' : 'horizontal',
        'aria-valuenow': size,
        'aria-valuemin': min,
        'aria-valuemax': max,
        onKeyDown,
        onDoubleClick: onReset,
        onPointerDown(event) {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { at: along(event), size }
        },
        onPointerMove(event) {
          if (drag.current !== undefined) resize(drag.current.size - (along(event) - drag.current.at))
        },
        onLostPointerCapture() {
          drag.current = undefined
        },
      },
    },
  )
}
