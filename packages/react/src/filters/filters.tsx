'use client'

import { Popover } from '@base-ui/react/popover'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from '../toolbar/tool-button.tsx'
import { useCell } from '../view/use-cell.ts'
import { filterChips } from './filter-chips.ts'
import { FilterPanel } from './filter-panel.tsx'

/** The button that opens what the call can be filtered by, and says how many conditions there are. */
export const Filters: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function Filters(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { filter, messages, portal } = useTimeline('Timeline.Filters')
  const words = messages.filters
  const count = filterChips(useCell(filter), messages).length
  const label = count === 0 ? words.button : words.active(count)
  const trigger = useToolButton(
    {
      'aria-label': label,
      children: count === 0 ? undefined : <span className="ct-count">{count}</span>,
      ...props,
    },
    ref,
    { label, icon: 'filter', onRun: () => undefined },
  )
  return (
    <Popover.Root>
      <Popover.Trigger render={trigger} />
      <Popover.Portal container={portal}>
        <Popover.Positioner className="ct-positioner" sideOffset={4} align="end" positionMethod="fixed">
          <Popover.Popup className="ct-popup ct-filter-popup">
            <Popover.Title className="ct-filter-title">{words.title}</Popover.Title>
            <FilterPanel />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
})
