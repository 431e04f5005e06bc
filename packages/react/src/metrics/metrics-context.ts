'use client'

import { type Context, createContext, useContext } from 'react'
import { TimelineContextError } from '../context/context-error.ts'
import type { Cell } from '../view/cell.ts'
import type { FigureText } from './figure-text.ts'
import type { Light } from './use-light.ts'

/** What the panel hands to its figures. */
export interface MetricsContextValue {
  readonly light: Light
  readonly text: FigureText
  /** The button that Tab leads to. */
  readonly tabStop: Cell<string | undefined>
  /** The figure whose definition is open. */
  readonly opened: Cell<string | undefined>
}

export const MetricsContext: Context<MetricsContextValue | undefined> = createContext<
  MetricsContextValue | undefined
>(undefined)
MetricsContext.displayName = 'Timeline.Metrics'

/** What the panel around a figure provides. */
export function useMetricsPanel(): MetricsContextValue {
  const value = useContext(MetricsContext)
  if (value === undefined) {
    throw new TimelineContextError(
      'A figure was used outside <Timeline.Metrics>, which lays them out. ' +
        'Render <Timeline.Metrics /> inside <Timeline.Root editor={editor}> instead.',
    )
  }
  return value
}
