'use client'

import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCellValue } from '../view/use-cell.ts'
import type { LightSource } from './lit.ts'
import { useMetricsPanel } from './metrics-context.ts'

/** Props of a button that shows where something comes from. */
export interface SourceButtonProps {
  readonly className: `ct-${string}`
  /** Its name among the stops of the panel; `source` when absent. */
  readonly stop?: string
  readonly source: LightSource
  /** The one stretch that it goes to; all of them when absent. */
  readonly at?: number
  /** Id of the definition that it opens. */
  readonly details?: string
  readonly children: ReactNode
}

/**
 * Lights where a figure comes from; a second click puts the light out. By key: Enter lights, then plays over and
 * over; the panel takes the arrow keys and Escape.
 */
export function SourceButton(props: SourceButtonProps): ReactElement {
  const { className, source, stop = source.source, at, details, children } = props
  const { lit } = useTimeline('Timeline.Metrics')
  const { light, tabStop, opened } = useMetricsPanel()
  const isLit = useCellValue(lit, (now) => isLitAt(now, source.source, at))
  const isOpen = useCellValue(opened, (key) => details !== undefined && key === stop)
  const isTabStop = useCellValue(tabStop, (key) => key === stop)

  const button = useRef<HTMLButtonElement>(null)
  // The bar that tells what is lit appears over the end of the panel.
  useEffect(() => {
    const element = button.current
    if (!isLit || element === null || element !== element.ownerDocument.activeElement) return
    if (typeof element.scrollIntoView === 'function') element.scrollIntoView({ block: 'nearest' })
  }, [isLit])

  const turnOn = (): void => {
    opened.set(details === undefined ? undefined : stop)
    if (at === undefined) light.show(source)
    else light.showAt(source, at)
  }
  const turnOff = (): void => {
    opened.set(undefined)
    if (isLit) light.clear()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (isLit) light.loop()
    else if (isOpen) turnOff()
    else turnOn()
  }
  return (
    <button
      ref={button}
      type="button"
      className={className}
      data-stop={stop}
      data-lit={isLit ? '' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={details === undefined ? undefined : isOpen}
      aria-controls={isOpen ? details : undefined}
      aria-pressed={details === undefined ? isLit : undefined}
      onFocus={() => tabStop.set(stop)}
      onKeyDown={onKeyDown}
      onClick={() => (isLit || isOpen ? turnOff() : turnOn())}
    >
      {children}
    </button>
  )
}

function isLitAt(
  now: { readonly source: string; readonly at: number | undefined } | undefined,
  source: string,
  at: number | undefined,
): boolean {
  return now !== undefined && now.source === source && (at === undefined || now.at === at)
}
