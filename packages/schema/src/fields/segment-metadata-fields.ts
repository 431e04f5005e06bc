import type { FieldDescriptor } from './descriptor.ts'

const optional = { required: false, nullable: true } as const
const latency = { kind: 'number', editor: 'number', unit: 'ms', ...optional } as const

/**
 * Keys of a segment's metadata that the endpoint reads. Those of the newer documentation and of the Pipecat
 * SDK's typed model are checked; any other key is kept as it is.
 */
export const SEGMENT_METADATA_FIELDS: readonly FieldDescriptor[] = [
  {
    key: 'e2e_latency',
    label: 'Response latency',
    help: 'On an agent turn: from the end of the caller’s speech to the agent’s, in ms.',
    ...latency,
  },
  {
    key: 'interrupted',
    label: 'Interrupted',
    help: 'On an agent turn: the caller cut it short. Leave it off user turns, where senders disagree on its meaning.',
    kind: 'boolean',
    editor: 'toggle',
    ...optional,
  },
  {
    key: 'llm_node_ttft',
    label: 'LLM first token',
    help: 'On an agent turn: time to the language model’s first token, in ms.',
    ...latency,
  },
  {
    key: 'tts_node_ttfb',
    label: 'TTS first audio',
    help: 'On an agent turn: time to the first audio of the voice, in ms.',
    ...latency,
  },
  {
    key: 'transcript_confidence',
    label: 'Transcript confidence',
    help: 'On a user turn: how sure the recogniser was, from 0 to 1.',
    kind: 'number',
    editor: 'number',
    ...optional,
  },
  {
    key: 'stt_node_ttfb',
    label: 'STT delay',
    help: 'On a user turn: how long the recogniser took, in ms.',
    ...latency,
  },
  {
    key: 'asr_node_ttfb',
    label: 'ASR delay',
    help: 'Another name for the recogniser’s delay, in ms; stt_node_ttfb is the one in use.',
    ...latency,
  },
  {
    key: 'eou_delay',
    label: 'End-of-turn delay',
    help: 'On a user turn: how long it took to decide that the caller had finished, in ms.',
    ...latency,
  },
  {
    key: 'interrupted_at_ms',
    label: 'Interrupted at',
    help: 'On an agent turn: when the caller cut in, in ms from the start of the call.',
    ...latency,
  },
]
