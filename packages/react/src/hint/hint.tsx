'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import {
  type ButtonHTMLAttributes,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** Props of a hint. Whatever else it is given goes to the element, as from a menu that the element opens. */
export interface HintProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'style' | 'className'> {
  /** What the tooltip says. Say it to screen readers too, in the name of the element or of its row. */
  readonly text: ReactNode
  /** The element that shows it when pointed at or focused. */
  readonly children: ReactElement
}

/** Gives an element a tooltip. All hints of a root share one tooltip, so a hint costs next to nothing. */
export const Hint: ForwardRefExoticComponent<HintProps & RefAttributes<HTMLButtonElement>> = forwardRef(
  function Hint({ text, children, ...rest }: HintProps, ref: Ref<HTMLButtonElement>): ReactElement {
    const { hints } = useTimeline('Hint')
    return <Tooltip.Trigger {...rest} ref={ref} handle={hints} payload={text} render={children} />
  },
)

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
