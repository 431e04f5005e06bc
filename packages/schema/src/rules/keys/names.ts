import { CALL_FIELDS } from '../../fields/call-fields.ts'
import type { FieldDescriptor } from '../../fields/descriptor.ts'
import { AI_MODEL_FIELDS, METADATA_FIELDS, USAGE_TOKEN_FIELDS } from '../../fields/metadata-fields.ts'
import { NODE_FIELDS, SEGMENT_FIELDS, TOOL_FIELDS, WORD_FIELDS } from '../../fields/segment-fields.ts'
import { SEGMENT_METADATA_FIELDS } from '../../fields/segment-metadata-fields.ts'

/** The names that an object may have, and names that other systems give to the same things. */
export interface KnownNames {
  readonly fields: readonly FieldDescriptor[]
  /** The contract's names, in either spelling. */
  readonly known: ReadonlySet<string>
  /** By the other system's name, folded: small letters and digits alone. */
  readonly aliases: ReadonlyMap<string, string>
}

const names = (
  fields: readonly FieldDescriptor[],
  aliases: { readonly [field: string]: readonly string[] } = {},
): KnownNames => ({
  fields,
  known: new Set(fields.flatMap(({ key, alias }) => (alias === undefined ? [key] : [key, alias]))),
  aliases: new Map(
    Object.entries(aliases).flatMap(([field, others]) => others.map((other) => [other, field])),
  ),
})

/** Names at the call's own level. */
export const CALL_NAMES: KnownNames = names(CALL_FIELDS, {
  call_id: ['id', 'providercallid'],
  call_type: ['type', 'channel'],
  transcript_with_tool_calls: [
    'messages',
    'segments',
    'timeline',
    'transcriptobject',
    'transcriptwithtools',
    'turns',
  ],
  start_timestamp: ['startedat', 'starttime', 'start', 'startts', 'callstart'],
  end_timestamp: ['endedat', 'endtime', 'end', 'endts', 'callend'],
  recording_url: ['recording', 'recordinglink', 'audiourl'],
  duration_ms: ['duration', 'durationseconds', 'callduration'],
  call_status: ['status'],
  disconnection_reason: ['disconnectreason', 'endedreason', 'endreason', 'hangupreason'],
  caller_phone_number: ['phonenumber', 'fromnumber', 'callernumber', 'customernumber', 'caller'],
  call_successful: ['successful', 'success', 'callsuccess'],
  user_sentiment: ['sentiment'],
  in_voicemail: ['voicemail', 'isvoicemail'],
  collected_dynamic_variables: ['dynamicvariables', 'collectedvariables', 'variables'],
  call_cost: ['cost', 'totalcost'],
  call_analysis: ['analysis'],
  agent_version: ['version'],
  recording_multi_channel_url: ['stereorecordingurl', 'multichannelrecordingurl'],
})

/** Names in one item of the timeline. */
export const SEGMENT_NAMES: KnownNames = names(SEGMENT_FIELDS, {
  role: ['speaker'],
  text: ['content', 'message', 'transcript', 'utterance'],
  words: ['wordtimings', 'wordtimestamps', 'alignment'],
  start_ms: ['start', 'starttime', 'startsecond', 'startseconds', 'secondsfromstart'],
  end_ms: ['end', 'endtime', 'endsecond', 'endseconds'],
  duration_ms: ['duration', 'durationseconds'],
  tool: ['toolcall', 'function', 'functioncall'],
  node: ['nodetransition', 'transition'],
  metadata: ['meta'],
})

/** Names in a word. */
export const WORD_NAMES: KnownNames = names(WORD_FIELDS, {
  word: ['text', 'content', 'token'],
  start_ms: ['start', 'starttime', 'startoffset'],
  end_ms: ['end', 'endtime', 'endoffset'],
  confidence: ['probability', 'score'],
})

/** Names in a node. */
export const NODE_NAMES: KnownNames = names(NODE_FIELDS, {
  from: ['source', 'formernodename', 'fromnodename', 'previous'],
  to: ['target', 'newnodename', 'tonode', 'tonodename', 'next'],
  reason: ['condition'],
})

/** Names in a tool. */
export const TOOL_NAMES: KnownNames = names(TOOL_FIELDS, {
  name: ['toolname', 'function', 'functionname'],
  request_id: ['id', 'callid', 'toolcallid'],
  params: ['arguments', 'args', 'input', 'parameters'],
  result: ['output', 'response', 'content'],
  error: ['errormessage'],
})

/** Names in a segment's metadata. */
export const SEGMENT_METADATA_NAMES: KnownNames = names(SEGMENT_METADATA_FIELDS)

/** Names in the call's metadata. */
export const METADATA_NAMES: KnownNames = names(METADATA_FIELDS, {
  ai_models: ['models'],
  usage_token: ['usage', 'tokenusage'],
})

/** Names of the models; LiveKit's SDK says `stt_model`. */
export const AI_MODEL_NAMES: KnownNames = names(AI_MODEL_FIELDS, {
  asr_model: ['sttmodel', 'asr', 'stt'],
  llm_model: ['model', 'llm'],
  tts_model: ['voicemodel', 'tts'],
})

/** Names of what was used; Pipecat's SDK says `asr_duration` and `tts_character_count`. */
export const USAGE_TOKEN_NAMES: KnownNames = names(USAGE_TOKEN_FIELDS, {
  stt_duration_seconds: ['asrduration', 'sttduration', 'asrdurationseconds'],
  llm_token: ['llmtokens', 'llmtotaltokens', 'tokens'],
  tts_characters_count: ['ttscharactercount', 'ttscharacters'],
})
