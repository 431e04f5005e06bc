'use client'

import {
  forwardRef,
  type ReactElement,
  type Ref,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { createCell } from '../view/cell.ts'
import { figureText } from './figure-text.ts'
import { LatencySplit } from './latency-split.tsx'
import { LitBar } from './lit-bar.tsx'
import { isUnmeasurable } from './metric-groups.ts'
import { MetricsContext, type MetricsContextValue } from './metrics-context.ts'
import { MetricsGroup } from './metrics-group.tsx'
import { SlowestResponses } from './slowest-responses.tsx'
import { TalkBar } from './talk-bar.tsx'
import { ToolTable } from './tool-table.tsx'
import { useLight } from './use-light.ts'
import { useMetricsKeys } from './use-metrics-keys.ts'

/** How the panel stands. */
export type MetricsState = { readonly state: 'counting' | 'empty' | 'ready' }

/** Props of `Timeline.Metrics`. */
export type MetricsProps = Omit<PartProps<'div', MetricsState>, 'children'>

/** More segments than this are counted after the panel has been painted. */
const SOON_COUNTED = 1500

/**
 * The figures of the call. Each says what it means, how much of it is estimated, and lights where it comes from.
 * Give it a height: it scrolls.
 */
export const Metrics: Part<MetricsProps, HTMLDivElement> = forwardRef(function Metrics(
  props: MetricsProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, metrics } = useTimeline('Timeline.Metrics')
  const [isReady, setReady] = useState(() => metrics.isReady() || editor.order().length <= SOON_COUNTED)
  useEffect(() => {
    if (isReady) return
    const timer = setTimeout(() => setReady(true), 0)
    return () => clearTimeout(timer)
  }, [isReady])
  return isReady ? <Counted {...props} elementRef={ref} /> : <Counting {...props} elementRef={ref} />
})

interface PanelProps extends MetricsProps {
  readonly elementRef: Ref<HTMLDivElement>
}

function Counting({ elementRef, ...host }: PanelProps): ReactElement {
  const { messages } = useTimeline('Timeline.Metrics')
  return usePart('div', host, {
    className: 'ct-metrics',
    ref: elementRef,
    state: { state: 'counting' },
    props: { children: <p className="ct-metrics-note">{messages.metrics.counting}</p> },
  })
}

function Counted({ elementRef, ...host }: PanelProps): ReactElement {
  const { editor, lit, metrics, messages } = useTimeline('Timeline.Metrics')
  const words = messages.metrics
  const panel = useRef<HTMLDivElement>(null)
  const light = useLight()
  const [cells] = useState(() => ({
    tabStop: createCell<string | undefined>(undefined),
    opened: createCell(lit.get()?.source),
  }))
  const context = useMemo<MetricsContextValue>(
    () => ({ ...cells, light, text: figureText(editor.locale, words) }),
    [cells, light, editor, words],
  )
  // Figures watch themselves; the panel alone need not render with each of them.
  const isEmpty = useSyncExternalStore(
    metrics.subscribe,
    () => isUnmeasurable(metrics.get()),
    () => isUnmeasurable(metrics.get()),
  )
  const onKeyDown = useMetricsKeys({
    panel,
    light,
    tabStop: cells.tabStop,
    dismiss() {
      const isOpen = cells.opened.get() !== undefined || lit.get() !== undefined
      cells.opened.set(undefined)
      light.clear()
      return isOpen
    },
  })
  const element = usePart('div', host, {
    className: 'ct-metrics',
    ref: [elementRef, panel],
    state: { state: isEmpty ? 'empty' : 'ready' },
    props: {
      role: 'group',
      'aria-label': words.label,
      onKeyDown,
      children: isEmpty ? (
        <div className="ct-empty">
          <Icon name="info" />
          <p className="ct-empty-title">{words.emptyTitle}</p>
          <p>{words.emptyHint}</p>
        </div>
      ) : (
        <>
          <MetricsGroup group="response">
            <LatencySplit />
            <SlowestResponses />
          </MetricsGroup>
          <MetricsGroup group="silence" />
          <MetricsGroup group="talk" above={<TalkBar />} />
          <MetricsGroup group="tools">
            <ToolTable />
          </MetricsGroup>
          <MetricsGroup group="path" />
          <p className="ct-metrics-note">{words.note}</p>
          <LitBar />
        </>
      ),
    },
  })
  return <MetricsContext.Provider value={context}>{element}</MetricsContext.Provider>
}

/** The styling contract of `Timeline.Metrics`. */
export const metricsContract: PartContract = {
  part: 'Timeline.Metrics',
  className: 'ct-metrics',
  attributes: [{ name: 'data-state', help: 'How it stands.', values: ['counting', 'empty', 'ready'] }],
}
