import type { MetricId, MetricUnit } from './metric-ids.ts'

/** What a figure means, in the words that are shown to people. */
export interface MetricDefinition {
  readonly id: MetricId
  readonly title: string
  readonly unit: MetricUnit
  /** One sentence. */
  readonly definition: string
  /** What of a call it is read from. */
  readonly source: string
}

const TIMES = 'Times of words; of the turn where it has no timed words'
const TOOL_ROWS = 'Tool calls and results'

function reported(role: string, key: string): string {
  return `metadata.${key} of ${role} turns, as reported`
}

/**
 * The definition of each figure. How the endpoint's own product computes its figures is not published, so these
 * are estimates of what it shows.
 */
export const METRIC_DEFINITIONS: Readonly<Record<MetricId, MetricDefinition>> = {
  user_talk: {
    id: 'user_talk',
    title: 'Caller talk time',
    unit: 'ms',
    definition: 'Time in which the caller speaks, with gaps of less than 200 ms between words counted in.',
    source: TIMES,
  },
  agent_talk: {
    id: 'agent_talk',
    title: 'Agent talk time',
    unit: 'ms',
    definition: 'Time in which the agent speaks, with gaps of less than 200 ms between words counted in.',
    source: TIMES,
  },
  speech: {
    id: 'speech',
    title: 'Speech',
    unit: 'ms',
    definition: 'Time in which anybody speaks; where both do, it counts once.',
    source: TIMES,
  },
  user_talk_ratio: {
    id: 'user_talk_ratio',
    title: 'Caller talk ratio',
    unit: 'ratio',
    definition: 'Caller talk time as a share of all speech.',
    source: TIMES,
  },
  agent_talk_ratio: {
    id: 'agent_talk_ratio',
    title: 'Agent talk ratio',
    unit: 'ratio',
    definition:
      'Agent talk time as a share of all speech; with overlap the two ratios come to more than one.',
    source: TIMES,
  },
  user_words_per_minute: {
    id: 'user_words_per_minute',
    title: 'Caller words per minute',
    unit: 'per_minute',
    definition: 'Words of the caller’s timed turns per minute of caller talk time.',
    source: `${TIMES}; words of the text where there is no list of words`,
  },
  agent_words_per_minute: {
    id: 'agent_words_per_minute',
    title: 'Agent words per minute',
    unit: 'per_minute',
    definition: 'Words of the agent’s timed turns per minute of agent talk time.',
    source: `${TIMES}; words of the text where there is no list of words`,
  },
  user_turns: {
    id: 'user_turns',
    title: 'Caller turns',
    unit: 'count',
    definition: 'Turns of the caller that say something, timed or not.',
    source: 'Segments with the role user',
  },
  agent_turns: {
    id: 'agent_turns',
    title: 'Agent turns',
    unit: 'count',
    definition: 'Turns of the agent that say something, timed or not.',
    source: 'Segments with the role agent',
  },
  user_longest_monologue: {
    id: 'user_longest_monologue',
    title: 'Longest caller monologue',
    unit: 'ms',
    definition:
      'The longest time from the caller’s first word to the last, pauses included, in which the agent does not start to speak.',
    source: TIMES,
  },
  agent_longest_monologue: {
    id: 'agent_longest_monologue',
    title: 'Longest agent monologue',
    unit: 'ms',
    definition:
      'The longest time from the agent’s first word to the last, pauses included, in which the caller does not start to speak.',
    source: TIMES,
  },
  silence: {
    id: 'silence',
    title: 'Silence',
    unit: 'ms',
    definition:
      'Time without speech in stretches of more than 300 ms, before the first and after the last word included.',
    source: `${TIMES}; duration of the call`,
  },
  user_silence: {
    id: 'user_silence',
    title: 'Silence before the caller',
    unit: 'ms',
    definition: 'Silence between two stretches of speech that the caller ends by speaking.',
    source: TIMES,
  },
  agent_silence: {
    id: 'agent_silence',
    title: 'Silence before the agent',
    unit: 'ms',
    definition: 'Silence between two stretches of speech that the agent ends by speaking.',
    source: TIMES,
  },
  opening_silence: {
    id: 'opening_silence',
    title: 'Silence at the start',
    unit: 'ms',
    definition: 'Silence from the start of the call to the first word.',
    source: TIMES,
  },
  closing_silence: {
    id: 'closing_silence',
    title: 'Silence at the end',
    unit: 'ms',
    definition: 'Silence from the last word to the end of the call.',
    source: `${TIMES}; duration of the call`,
  },
  longest_silence: {
    id: 'longest_silence',
    title: 'Longest silence',
    unit: 'ms',
    definition: 'The longest silence between two stretches of speech.',
    source: TIMES,
  },
  pauses: {
    id: 'pauses',
    title: 'Pauses',
    unit: 'ms',
    definition: 'Time without speech in stretches of 300 ms or less, which are no silence.',
    source: TIMES,
  },
  overlap: {
    id: 'overlap',
    title: 'Overlap',
    unit: 'ms',
    definition: 'Time in which both sides speak at once, in stretches of more than 100 ms.',
    source: TIMES,
  },
  user_interruptions: {
    id: 'user_interruptions',
    title: 'Interruptions by the caller',
    unit: 'count',
    definition:
      'Agent turns reported as interrupted, and overlaps of more than 200 ms that the caller starts and outlasts.',
    source: `${TIMES}; ${reported('agent', 'interrupted')}`,
  },
  agent_interruptions: {
    id: 'agent_interruptions',
    title: 'Interruptions by the agent',
    unit: 'count',
    definition: 'Overlaps of more than 200 ms that the agent starts and outlasts.',
    source: TIMES,
  },
  tool_runs: {
    id: 'tool_runs',
    title: 'Tool calls',
    unit: 'count',
    definition: 'Tool calls, with or without a result.',
    source: TOOL_ROWS,
  },
  tool_success_rate: {
    id: 'tool_success_rate',
    title: 'Tool success',
    unit: 'ratio',
    definition: 'Share of the tool calls with an outcome whose is_error is not true.',
    source: TOOL_ROWS,
  },
  pending_tools: {
    id: 'pending_tools',
    title: 'Tool calls without a result',
    unit: 'count',
    definition: 'Tool calls that no result belongs to and that do not say that they failed.',
    source: TOOL_ROWS,
  },
  tool_retries: {
    id: 'tool_retries',
    title: 'Tool retries',
    unit: 'count',
    definition: 'Tool calls whose last call of the same tool failed.',
    source: TOOL_ROWS,
  },
  node_transitions: {
    id: 'node_transitions',
    title: 'Node transitions',
    unit: 'count',
    definition: 'Moves from one node of the agent’s flow to another.',
    source: 'Segments with the role node_transition',
  },
  response_latency: {
    id: 'response_latency',
    title: 'Response latency',
    unit: 'ms',
    definition:
      'From the end of the caller’s speech to the agent’s next speech, when no agent speech lies between and the two do not overlap.',
    source: TIMES,
  },
  user_response_time: {
    id: 'user_response_time',
    title: 'Caller response time',
    unit: 'ms',
    definition:
      'From the end of the agent’s speech to the caller’s next speech, when no caller speech lies between and the two do not overlap.',
    source: TIMES,
  },
  agent_stop_time: {
    id: 'agent_stop_time',
    title: 'Agent stop time',
    unit: 'ms',
    definition: 'From the start of an interruption by the caller to the end of the agent’s speech.',
    source: `${TIMES}; ${reported('agent', 'interrupted_at_ms')}`,
  },
  user_stop_time: {
    id: 'user_stop_time',
    title: 'Caller stop time',
    unit: 'ms',
    definition: 'From the start of an interruption by the agent to the end of the caller’s speech.',
    source: TIMES,
  },
  reported_latency: {
    id: 'reported_latency',
    title: 'Reported latency',
    unit: 'ms',
    definition: 'The response latency that the pipeline measured, without turns before the caller’s first.',
    source: reported('agent', 'e2e_latency'),
  },
  stt_delay: {
    id: 'stt_delay',
    title: 'Speech recognition',
    unit: 'ms',
    definition: 'How long speech recognition took.',
    source: reported('user', 'stt_node_ttfb'),
  },
  llm_first_token: {
    id: 'llm_first_token',
    title: 'LLM first token',
    unit: 'ms',
    definition: 'Time to the language model’s first token, without turns before the caller’s first.',
    source: reported('agent', 'llm_node_ttft'),
  },
  tts_first_audio: {
    id: 'tts_first_audio',
    title: 'TTS first audio',
    unit: 'ms',
    definition: 'Time to the first audio of the agent’s voice, without turns before the caller’s first.',
    source: reported('agent', 'tts_node_ttfb'),
  },
  tool_time: {
    id: 'tool_time',
    title: 'Tool time',
    unit: 'ms',
    definition: 'From a tool call to its result; by the tool’s own times where it has them.',
    source: TOOL_ROWS,
  },
}
