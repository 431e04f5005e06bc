'use client'

import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'
import { placeAfterKey } from '../keyboard/place-after-key.ts'
import type { Cell } from '../view/cell.ts'
import type { Light } from './use-light.ts'

/** What the keys of the panel work on. */
export interface MetricsKeys {
  readonly panel: RefObject<HTMLElement | null>
  readonly light: Light
  readonly tabStop: Cell<string | undefined>
  /** Closes what is open and puts the light out; false when nothing was. */
  readonly dismiss: () => boolean
}

/** One Tab stop for all figures: up and down go from one to the next, left and right along what is lit. */
export function useMetricsKeys({
  panel,
  light,
  tabStop,
  dismiss,
}: MetricsKeys): (event: KeyboardEvent) => void {
  // Figures come and go with the call; one of those that are there has the Tab stop.
  useLayoutEffect(() => {
    const stops = stopsIn(panel.current).map(({ dataset }) => dataset.stop)
    if (!stops.includes(tabStop.get())) tabStop.set(stops[0])
  })

  return (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      if (!dismiss()) return
      // It closes this and not the sheet around.
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const stops = stopsIn(panel.current)
    const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1
    if (at < 0) return
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (stops[at]?.dataset.lit === undefined) return
      event.preventDefault()
      light.step(event.key === 'ArrowLeft' ? 'previous' : 'next')
      return
    }
    const next = stops[placeAfterKey(event.key, at, stops.length, 'vertical')]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
}

function stopsIn(panel: HTMLElement | null): readonly HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
}
