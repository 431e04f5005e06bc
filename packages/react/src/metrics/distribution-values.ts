import type { Editor } from '@call-timeline/core'
import type { CallMetrics, MetricId } from '@call-timeline/core/metrics'
import { readNumber, readObject } from '../rows/read-json.ts'

/** The values behind a distribution, for drawing; in no order. */
export function distributionValues(editor: Editor, metrics: CallMetrics, id: MetricId): readonly number[] {
  switch (id) {
    case 'response_latency':
      return metrics.responses('agent').map(({ ms }) => ms)
    case 'user_response_time':
      return metrics.responses('user').map(({ ms }) => ms)
    case 'agent_stop_time':
      return stopTimes(metrics, 'user')
    case 'user_stop_time':
      return stopTimes(metrics, 'agent')
    case 'tool_time':
      return metrics.toolRuns.list.flatMap(({ callId, durationMs }) =>
        callId === undefined || durationMs === undefined ? [] : [durationMs],
      )
    case 'reported_latency':
      return reported(editor, metrics, id, 'e2e_latency')
    case 'stt_delay':
      return reported(editor, metrics, id, 'stt_node_ttfb')
    case 'llm_first_token':
      return reported(editor, metrics, id, 'llm_node_ttft')
    case 'tts_first_audio':
      return reported(editor, metrics, id, 'tts_node_ttfb')
    default:
      return []
  }
}

function stopTimes(metrics: CallMetrics, by: 'agent' | 'user'): readonly number[] {
  return metrics
    .interruptions()
    .flatMap((each) => (each.by === by && each.stopMs !== undefined ? [each.stopMs] : []))
}

/** What turns say of themselves; the metric tells which of them count. */
function reported(
  editor: Editor,
  metrics: CallMetrics,
  id: 'reported_latency' | 'stt_delay' | 'llm_first_token' | 'tts_first_audio',
  key: string,
): readonly number[] {
  return metrics.distributions[id].spans().flatMap(({ segmentIds: [turn] }) => {
    const wire = turn === undefined ? undefined : editor.segment(turn)?.wire
    const metadata = wire === undefined ? undefined : readObject(wire, 'metadata')
    const value = metadata === undefined ? undefined : readNumber(metadata, key)
    return value === undefined ? [] : [value]
  })
}
