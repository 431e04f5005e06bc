'use client'

import { useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCell } from '../view/use-cell.ts'
import { litBy } from './lit.ts'

/** Keeps what is lit where it belongs while the call is edited. */
export function LitFollower(): null {
  const { lit, metrics } = useTimeline('Timeline.Root')
  const isLit = useCell(lit) !== undefined
  useEffect(() => {
    if (!isLit) return
    return metrics.subscribe(() => {
      const before = lit.get()
      if (before !== undefined) lit.set(litBy(before, metrics.get(), before.at))
    })
  }, [isLit, lit, metrics])
  return null
}
