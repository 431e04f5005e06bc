'use client'

import type { Editor, LaneItem, SegmentRecord } from '@call-timeline/core'
import { plainNodePath } from '@call-timeline/core/metrics'
import { useCallback, useRef } from 'react'
import { useEditor } from '../hooks/use-editor.ts'
import { sameItems, useEditorValue } from '../hooks/use-editor-value.ts'
import { type NodeStep, nodeSteps } from './node-steps.ts'

/** What the path was last read from. */
interface ReadPath {
  readonly items: readonly LaneItem[]
  readonly records: readonly (SegmentRecord | undefined)[]
  readonly endMs: number
  readonly steps: readonly NodeStep[]
}

/** The node path of the call; read again only after a commit that touched a transition or the end of the call. */
export function useNodeSteps(): readonly NodeStep[] {
  const last = useRef<ReadPath | undefined>(undefined)
  const read = useCallback((editor: Editor) => {
    const items = editor.time.lane('node')
    if (items.length === 0) return NO_STEPS
    const endMs = editor.time.durationMs()
    const records = items.map(({ id }) => editor.segment(id))
    const before = last.current
    const isSame =
      before !== undefined &&
      before.endMs === endMs &&
      sameItems(before.items, items) &&
      sameItems(before.records, records)
    if (isSame) return before.steps
    const steps = nodeSteps(plainNodePath(editor, endMs).stays)
    last.current = { items, records, endMs, steps }
    return steps
  }, [])
  return useEditorValue(useEditor(), 'document', read)
}

const NO_STEPS: readonly NodeStep[] = []
