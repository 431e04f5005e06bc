import type { FieldDescriptor } from './descriptor.ts'

const optional = { required: false, nullable: true } as const

/** The models that the agent ran on. */
export const AI_MODEL_FIELDS: readonly FieldDescriptor[] = [
  {
    key: 'asr_model',
    label: 'Speech recognition model',
    help: 'The model that turned the caller’s speech into text.',
    kind: 'text',
    editor: 'text',
    ...optional,
  },
  {
    key: 'llm_model',
    label: 'Language model',
    help: 'The model that wrote the agent’s answers.',
    kind: 'text',
    editor: 'text',
    ...optional,
  },
  {
    key: 'tts_model',
    label: 'Voice model',
    help: 'The model that spoke the agent’s answers.',
    kind: 'text',
    editor: 'text',
    ...optional,
  },
]

/** What the models used up. */
export const USAGE_TOKEN_FIELDS: readonly FieldDescriptor[] = [
  {
    key: 'stt_duration_seconds',
    label: 'Recognised speech',
    help: 'How much audio was sent to speech recognition, in seconds.',
    kind: 'number',
    editor: 'number',
    unit: 's',
    ...optional,
  },
  {
    key: 'llm_token',
    label: 'LLM tokens',
    help: 'Tokens of the language model: prompt and completion together.',
    kind: 'number',
    editor: 'number',
    unit: 'tokens',
    ...optional,
  },
  {
    key: 'tts_characters_count',
    label: 'Spoken characters',
    help: 'How many characters were sent to the voice.',
    kind: 'number',
    editor: 'number',
    unit: 'characters',
    ...optional,
  },
]

/** What the endpoint knows of the call's own metadata; any other key is kept. */
export const METADATA_FIELDS: readonly FieldDescriptor[] = [
  {
    key: 'ai_models',
    label: 'Models',
    help: 'The models that the agent ran on.',
    kind: 'shape',
    editor: 'none',
    fields: AI_MODEL_FIELDS,
    extras: 'kept',
    ...optional,
  },
  {
    key: 'usage_token',
    label: 'Usage',
    help: 'What the models used up.',
    kind: 'shape',
    editor: 'none',
    fields: USAGE_TOKEN_FIELDS,
    extras: 'kept',
    ...optional,
  },
]
