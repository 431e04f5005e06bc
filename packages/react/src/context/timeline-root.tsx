'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { Editor } from '@call-timeline/core'
import { forwardRef, type ReactElement, type ReactNode, type Ref, useMemo, useRef, useState } from 'react'
import type { Announcement } from '../announcer/announcement.ts'
import type { Place } from '../fields/place.ts'
import { type MessageOverrides, withEnglish } from '../messages/messages.ts'
import type { Part, PartProps } from '../part/part.ts'
import { createCell } from '../view/cell.ts'
import { wholeCall } from '../view/viewport.ts'
import { RootElement, type TimelineRootState } from './root-element.tsx'
import { type TextEditing, TimelineContext, type TimelineContextValue } from './timeline-context.ts'

/** Props of `Timeline.Root`. */
export interface TimelineRootProps extends PartProps<'div', TimelineRootState> {
  /** The call that the parts inside read and change, from `useCallEditor`. */
  readonly editor: Editor
  /** Laid over the English messages. */
  readonly messages?: MessageOverrides
  /** Agent latency above this is shown as slow; ms. Default 1200. */
  readonly slowLatencyMs?: number
}

const DEFAULT_SLOW_LATENCY_MS = 1200

/** Gives the parts inside it their editor, messages, shortcuts, live region and place for popups. */
export const TimelineRoot: Part<TimelineRootProps, HTMLDivElement> = forwardRef(function TimelineRoot(
  props: TimelineRootProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, messages, slowLatencyMs = DEFAULT_SLOW_LATENCY_MS, ...host } = props
  const portal = useRef<HTMLDivElement>(null)
  const [own] = useState(() => ({
    hints: Tooltip.createHandle<ReactNode>(),
    announcement: createCell<Announcement | undefined>(undefined),
    editing: createCell<TextEditing | undefined>(undefined),
    viewport: createCell(wholeCall),
    helpOpen: createCell(false),
    inspectorTab: createCell('call'),
    asked: createCell<Place | undefined>(undefined),
  }))
  const context = useMemo<TimelineContextValue>(
    () => ({ editor, messages: withEnglish(messages), slowLatencyMs, portal, ...own }),
    [editor, messages, slowLatencyMs, own],
  )
  return (
    <TimelineContext.Provider value={context}>
      <RootElement host={host} elementRef={ref} />
    </TimelineContext.Provider>
  )
})
