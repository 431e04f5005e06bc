'use client'

import type { Editor } from '@call-timeline/core'
import { useTimeline } from '../context/timeline-context.ts'

/** The editor of the root around. Does not render again by itself: read through the other hooks. */
export function useEditor(): Editor {
  return useTimeline('useEditor').editor
}
