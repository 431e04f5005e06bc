'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** Props of a hint. */
export interface HintProps {
  /** What the tooltip says. Say it to screen readers too, in the name of the element or of its row. */
  readonly text: ReactNode
  /** The element that shows it when pointed at or focused. */
  readonly children: ReactElement
}

/** Gives an element a tooltip. All hints of a root share one tooltip, so a hint costs next to nothing. */
export function Hint({ text, children }: HintProps): ReactElement {
  const { hints } = useTimeline('Hint')
  return <Tooltip.Trigger handle={hints} payload={text} render={children} />
}

/** The one tooltip of a root. */
export function HintPopup(): ReactElement {
  const { hints, portal } = useTimeline('Timeline.Root')
  return (
    <Tooltip.Root handle={hints}>
      {({ payload }) => (
        <Tooltip.Portal container={portal}>
          <Tooltip.Positioner className="ct-positioner" sideOffset={6} positionMethod="fixed">
            <Tooltip.Popup className="ct-tooltip">{payload}</Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      )}
    </Tooltip.Root>
  )
}
