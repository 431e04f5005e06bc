/** The figures that are one number. */
export type FigureId =
  | 'user_talk'
  | 'agent_talk'
  | 'speech'
  | 'user_talk_ratio'
  | 'agent_talk_ratio'
  | 'user_words_per_minute'
  | 'agent_words_per_minute'
  | 'user_turns'
  | 'agent_turns'
  | 'user_longest_monologue'
  | 'agent_longest_monologue'
  | 'silence'
  | 'user_silence'
  | 'agent_silence'
  | 'opening_silence'
  | 'closing_silence'
  | 'longest_silence'
  | 'pauses'
  | 'overlap'
  | 'user_interruptions'
  | 'agent_interruptions'
  | 'tool_runs'
  | 'tool_success_rate'
  | 'pending_tools'
  | 'tool_retries'
  | 'node_transitions'

/** The figures that are spread over many values and told by percentiles. */
export type DistributionId =
  | 'response_latency'
  | 'user_response_time'
  | 'agent_stop_time'
  | 'user_stop_time'
  | 'reported_latency'
  | 'stt_delay'
  | 'llm_first_token'
  | 'tts_first_audio'
  | 'tool_time'

/** Any figure. */
export type MetricId = FigureId | DistributionId

/** What a figure is counted in: `ratio` is from 0 to 1. */
export type MetricUnit = 'ms' | 'count' | 'ratio' | 'per_minute'
