import type { Editor } from '@call-timeline/core'
import { type ReactElement, type ReactNode, useState } from 'react'
import { TimelineRoot } from '../../context/timeline-root.tsx'

/** A panel as wide as the inspector, around a part under a root of its own. */
export function StoryPanel({
  open,
  height = 720,
  width = 360,
  children,
}: {
  readonly open: () => Editor
  readonly height?: number | string
  readonly width?: number | string
  readonly children: ReactNode
}): ReactElement {
  const [editor] = useState(open)
  return (
    <TimelineRoot editor={editor} style={{ maxWidth: width }}>
      <div style={{ height }}>{children}</div>
    </TimelineRoot>
  )
}
