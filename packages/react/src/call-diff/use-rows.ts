'use client'

import type { CallComparison, ComparedRow } from '@call-timeline/core/diff'
import { filterRows } from '@call-timeline/core/diff'
import { useMemo, useState } from 'react'
import type { CallDiffView } from './diff-view.ts'

/** The rows that are shown, and the one that the keys speak of. */
export interface DiffRows {
  readonly rows: readonly ComparedRow[]
  /** Places in `rows` of those that differ. */
  readonly stops: readonly number[]
  /** The place in `stops`, from 1, of a place in `rows`. */
  readonly stopOf: ReadonlyMap<number, number>
  /** Place of the current row in `rows`; -1 when there are none. */
  readonly current: number
  readonly setCurrent: (place: number) => void
}

/** The rows of a comparison that pass the filter of a view. */
export function useRows(comparison: CallComparison, { only, toleranceMs }: CallDiffView): DiffRows {
  const shown = useMemo(() => {
    const rows = filterRows(comparison, { only, beyondMs: toleranceMs }).flatMap(
      (index) => comparison.rows[index] ?? [],
    )
    const stops = [...rows.keys()].filter((place) => only !== 'all' || rows[place]?.status !== 'same')
    const stopOf = new Map(stops.map((place, index) => [place, index + 1]))
    const placeOf = new Map(rows.map(({ key }, place) => [key, place]))
    return { rows, stops, stopOf, placeOf }
  }, [comparison, only, toleranceMs])

  const [wanted, setWanted] = useState<{ readonly key: string; readonly place: number } | undefined>(
    undefined,
  )
  const { rows, placeOf } = shown
  // A row that was taken over may have gone, or be another one now; then what stands in its place is current.
  const known = wanted && (placeOf.get(wanted.key) ?? wanted.place)
  const current = Math.min(known ?? 0, rows.length - 1)
  return {
    ...shown,
    current,
    setCurrent(place) {
      const row = rows[place]
      if (row !== undefined) setWanted({ key: row.key, place })
    },
  }
}
