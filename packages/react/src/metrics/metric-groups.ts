import type { CallMetrics, MetricId } from '@call-timeline/core/metrics'
import { metricOf } from './use-metrics.ts'

/** What the figures are grouped by. */
export type MetricGroupId = 'response' | 'silence' | 'talk' | 'tools' | 'path'

/** The figures of each group, in the order that they are read in. */
export const METRIC_GROUPS: Readonly<Record<MetricGroupId, readonly MetricId[]>> = {
  response: [
    'response_latency',
    'reported_latency',
    'stt_delay',
    'llm_first_token',
    'tts_first_audio',
    'user_response_time',
    'agent_stop_time',
    'user_stop_time',
  ],
  silence: [
    'silence',
    'user_silence',
    'agent_silence',
    'opening_silence',
    'closing_silence',
    'longest_silence',
    'pauses',
    'overlap',
    'user_interruptions',
    'agent_interruptions',
  ],
  talk: [
    'speech',
    'user_talk',
    'agent_talk',
    'user_talk_ratio',
    'agent_talk_ratio',
    'user_words_per_minute',
    'agent_words_per_minute',
    'user_turns',
    'agent_turns',
    'user_longest_monologue',
    'agent_longest_monologue',
  ],
  tools: ['tool_runs', 'tool_success_rate', 'pending_tools', 'tool_retries', 'tool_time'],
  path: ['node_transitions'],
}

/** The figures of a group that say something: a group without its subject has none. */
export function shownMetrics(group: MetricGroupId, metrics: CallMetrics): readonly MetricId[] {
  const { figures, toolRuns } = metrics
  if (group === 'tools' && toolRuns.list.length === 0) return []
  if (group === 'path' && figures.node_transitions.value === 0) return []
  const isSpoken = figures.user_turns.value !== 0 || figures.agent_turns.value !== 0
  if (group !== 'tools' && group !== 'path' && !isSpoken) return []
  return METRIC_GROUPS[group].filter((id) => {
    const metric = metricOf(metrics, id)
    const hasValue = 'count' in metric ? metric.count > 0 : metric.value !== undefined
    return hasValue || metric.leftOut > 0 || id === 'response_latency'
  })
}

/** Whether the call has nothing that any figure could be told from. */
export function isUnmeasurable({ figures, toolRuns }: CallMetrics): boolean {
  const { user_turns, agent_turns, node_transitions } = figures
  return (
    user_turns.value === 0 &&
    agent_turns.value === 0 &&
    node_transitions.value === 0 &&
    toolRuns.list.length === 0
  )
}
