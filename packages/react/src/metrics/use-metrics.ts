'use client'

import type {
  CallMetrics,
  Distribution,
  DistributionId,
  Figure,
  FigureId,
  MetricId,
} from '@call-timeline/core/metrics'
import { useSyncExternalStore } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/**
 * The figures of the call; renders again after a commit that can have changed one. All parts of a root share
 * them, and they are computed when they are first asked for.
 */
export function useMetrics(): CallMetrics {
  const { metrics } = useTimeline('useMetrics')
  return useSyncExternalStore(metrics.subscribe, metrics.get, metrics.get)
}

/** One figure of the call; renders again only when what it is told from changed. */
export function useMetric(id: FigureId): Figure
export function useMetric(id: DistributionId): Distribution
export function useMetric(id: MetricId): Figure | Distribution
export function useMetric(id: MetricId): Figure | Distribution {
  const { metrics } = useTimeline('useMetric')
  const snapshot = (): Figure | Distribution => metricOf(metrics.get(), id)
  return useSyncExternalStore(metrics.subscribe, snapshot, snapshot)
}

/** One of all figures. */
export function metricOf({ figures, distributions }: CallMetrics, id: MetricId): Figure | Distribution {
  return isDistribution(id) ? distributions[id] : figures[id]
}

const DISTRIBUTIONS: Readonly<Record<DistributionId, true>> = {
  response_latency: true,
  user_response_time: true,
  agent_stop_time: true,
  user_stop_time: true,
  reported_latency: true,
  stt_delay: true,
  llm_first_token: true,
  tts_first_audio: true,
  tool_time: true,
}

/** Whether a figure is spread over many values. */
export function isDistribution(id: MetricId): id is DistributionId {
  return Object.hasOwn(DISTRIBUTIONS, id)
}
