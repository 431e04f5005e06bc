'use client'

import type { SegmentId } from '@call-timeline/core'
import { type Context, createContext, useContext } from 'react'
import { TimelineContextError } from '../context/context-error.ts'
import type { TreeMemory } from '../json-tree/tree-state.ts'
import type { Cell } from '../view/cell.ts'
import type { ToolView } from './tool-details.tsx'
import type { ToolHistory } from './tool-history.ts'

/** What the transcript hands to its rows. */
export interface TranscriptContextValue {
  /** The tool rows and other fields that are opened; kept here, since a row that scrolls away is unmounted. */
  readonly opened: Cell<ReadonlySet<string>>
  /** What is open in the trees of opened rows. */
  readonly trees: TreeMemory
  /** How each opened tool row is shown. */
  readonly toolViews: Map<SegmentId, ToolView>
  readonly toolHistory: ToolHistory
  /** The tool row that is pointed at, so that its other half lights up. */
  readonly pointed: Cell<SegmentId | undefined>
  /** Puts the focus on a row, mounted or not. */
  readonly focusRow: (id: SegmentId) => void
  /** The row's element, or null when it goes; the focus waits for it here. */
  readonly registerRow: (id: SegmentId, element: HTMLElement | null) => void
}

export const TranscriptContext: Context<TranscriptContextValue | undefined> = createContext<
  TranscriptContextValue | undefined
>(undefined)
TranscriptContext.displayName = 'Timeline.Transcript'

/** What the transcript around a row provides. */
export function useTranscript(part: string): TranscriptContextValue {
  const value = useContext(TranscriptContext)
  if (value === undefined) {
    throw new TimelineContextError(
      `<${part}> was used outside <Timeline.Transcript>, which lays out the rows. ` +
        'Render <Timeline.Transcript /> inside <Timeline.Root editor={editor}> instead.',
    )
  }
  return value
}
