'use client'

import type { Editor, LaneBox, SegmentId, Span } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { usePart } from '../part/use-part.ts'

/** Props of several items drawn as one. */
export interface DenseItemsProps {
  readonly box: Extract<LaneBox, { readonly kind: 'dense' }>
}

/** Several items drawn as one; a click zooms in until they can be told apart. */
export function DenseItems({ box }: DenseItemsProps): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Lanes')
  const { startMs, endMs } = spanOf(editor, box.ids)
  return usePart(
    'div',
    {},
    {
      className: 'ct-lane-dense',
      state: {},
      props: {
        role: 'gridcell',
        'aria-label': messages.lanes.dense(box.ids.length, format.time(startMs), format.time(endMs)),
        'data-start': startMs,
        'data-end': endMs,
        style: { insetInlineStart: box.x, width: box.width },
      },
    },
  )
}

function spanOf(editor: Editor, ids: readonly SegmentId[]): Span {
  const spans = ids.map((id) => editor.time.item(id)?.span).filter((span) => span !== undefined)
  return {
    startMs: spans.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY),
    endMs: spans.reduce((last, { endMs }) => Math.max(last, endMs), 0),
  }
}
