'use client'

import type { SubmitController } from '@call-timeline/core'
import { forwardRef, type ReactElement, type ReactNode, type Ref } from 'react'
import { TimelineRoot, type TimelineRootProps } from '../context/timeline-root.tsx'
import { CallFrame } from '../frame/call-frame.tsx'
import type { Part } from '../part/part.ts'

/** Props of `CallEditor`: those of `Timeline.Root`, and what the frame takes. */
export interface CallEditorProps extends Omit<TimelineRootProps, 'children'> {
  /** Sends the call; without it there is no submit button. */
  readonly submit?: SubmitController
  /** What the host puts into the bar, before the submit button. */
  readonly actions?: ReactNode
}

/**
 * A call, ready to read and to edit: transcript, lanes, inspector, problems and payload. Fills its container;
 * without a height of its own it is as high as the window.
 *
 * @example
 * const editor = useCallEditor({ call: payload })
 * return <CallEditor editor={editor} />
 */
export const CallEditor: Part<CallEditorProps, HTMLDivElement> = forwardRef(function CallEditor(
  { submit, actions, ...root }: CallEditorProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  return (
    <TimelineRoot ref={ref} {...root}>
      <CallFrame submit={submit} actions={actions} />
    </TimelineRoot>
  )
})
