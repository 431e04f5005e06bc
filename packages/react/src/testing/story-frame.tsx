import type { Editor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { type ReactElement, type ReactNode, useState } from 'react'
import { TimelineRoot } from '../context/timeline-root.tsx'
import type { Peaks } from '../waveform/peaks.ts'
import { openEditor } from './open-editor.ts'

/** Props of a story's frame. */
export interface StoryFrameProps {
  readonly call: Json
  readonly readOnly?: boolean
  /** Places of the selected segments, from 0. */
  readonly selected?: readonly number[]
  readonly width?: number
  readonly height?: number
  /** What is done to the call before it is shown. */
  readonly prepare?: (editor: Editor) => void
  readonly peaks?: Peaks
  readonly children?: ReactNode
}

/** A part under a root of its own, as large as it is given. */
export function StoryFrame(props: StoryFrameProps): ReactElement {
  const { call, readOnly = false, selected = [], width, height = 480, prepare, peaks, children } = props
  const [editor] = useState(() => {
    const opened = openEditor(call, { readOnly })
    const order = opened.order()
    opened.selection.set(selected.flatMap((index) => order[index] ?? []))
    prepare?.(opened)
    return opened
  })
  return (
    <TimelineRoot
      editor={editor}
      {...(peaks === undefined ? {} : { peaks })}
      style={width === undefined ? {} : { maxWidth: width }}
    >
      <div style={{ height }}>{children}</div>
    </TimelineRoot>
  )
}
