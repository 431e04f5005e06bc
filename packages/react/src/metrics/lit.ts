import type { SegmentId } from '@call-timeline/core'
import type { CallMetrics, MetricSpan } from '@call-timeline/core/metrics'

/** Where a figure comes from in the call. */
export interface LightSource {
  /** Which figure: the id of a metric, or another name that is no metric's. */
  readonly source: string
  /** What the figure is called. */
  readonly title: string
  /** Its stretches, in order of time. */
  readonly read: (metrics: CallMetrics) => readonly MetricSpan[]
}

/** What is lit in all views, since somebody asked where a figure comes from. */
export interface Lit extends LightSource {
  readonly spans: readonly MetricSpan[]
  /** The segments that hold them. */
  readonly ids: ReadonlySet<SegmentId>
  /** The place of the stretch that was stepped to. */
  readonly at: number | undefined
}

/** Lights a source; undefined when it lies nowhere in the call. `at` is kept within what there is. */
export function litBy(source: LightSource, metrics: CallMetrics, at: number | undefined): Lit | undefined {
  const spans = source.read(metrics)
  if (spans.length === 0) return undefined
  return {
    source: source.source,
    title: source.title,
    read: source.read,
    spans,
    ids: new Set(spans.flatMap(({ segmentIds }) => segmentIds)),
    at: at === undefined ? undefined : Math.min(Math.max(0, at), spans.length - 1),
  }
}

/** From the first start to the last end, ms. */
export function extentOf(spans: readonly MetricSpan[]): { readonly startMs: number; readonly endMs: number } {
  return {
    startMs: spans.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY),
    endMs: spans.reduce((last, { endMs }) => Math.max(last, endMs), Number.NEGATIVE_INFINITY),
  }
}
