'use client'

import {
  type CallComparison,
  type CallSide,
  type CompareOptions,
  compareCalls,
  createCompareMemory,
  isSideOf,
} from '@call-timeline/core/diff'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type CallDiffSource, isEditor, sideOf } from './call-source.ts'

/** Compares two sources, and again whenever one that is open has been edited. */
export function useComparison(
  left: CallDiffSource,
  right: CallDiffSource,
  options: CompareOptions,
): CallComparison {
  const [memory] = useState(createCompareMemory)
  const leftSide = useSide(left)
  const rightSide = useSide(right)
  return useMemo(
    () => compareCalls(leftSide, rightSide, options, memory),
    [leftSide, rightSide, options, memory],
  )
}

/** The side of a source; the same one until what it was read from changes. */
function useSide(source: CallDiffSource): CallSide {
  const last = useRef<{ readonly source: CallDiffSource; readonly side: CallSide } | undefined>(undefined)
  const subscribe = useCallback(
    (listener: () => void) => (isEditor(source) ? source.subscribe('document', listener) : () => undefined),
    [source],
  )
  const read = (): CallSide => {
    const known = last.current
    const holds = known?.source === source && (!isEditor(source) || isSideOf(known.side, source))
    if (known !== undefined && holds) return known.side
    const side = sideOf(source)
    last.current = { source, side }
    return side
  }
  return useSyncExternalStore(subscribe, read, read)
}
