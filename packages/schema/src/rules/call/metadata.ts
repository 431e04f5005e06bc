import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { AI_MODEL_NAMES, type KnownNames, METADATA_NAMES, USAGE_TOKEN_NAMES } from '../keys/names.ts'
import { isKnown, nearMiss } from '../keys/near-miss.ts'
import { problem } from '../lint.ts'

const RAW = 'general_meta_data_raw'
const NULL_UNPROVEN = ['metadata', 'sip_call_id', 'recipient', 'sip_headers'] as const

/** The two metadata objects against each other, and the names of models and usage in both. */
export function checkMetadata(call: JsonObject): readonly Problem[] {
  const metadata = objectOf(call.metadata)
  const raw = objectOf(call[RAW])
  return [
    ...nulls(call),
    ...collisions(metadata, raw),
    ...names(metadata, ['metadata']),
    ...names(raw, [RAW]),
    ...misplaced(raw),
  ]
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}

function nulls(call: JsonObject): readonly Problem[] {
  const message = 'Nothing shows that the endpoint takes null here. Leave the key out.'
  return NULL_UNPROVEN.filter((key) => call[key] === null).map((key) =>
    problem('null_unproven', [key], message),
  )
}

function collisions(metadata: JsonObject, raw: JsonObject): readonly Problem[] {
  const message =
    'The raw metadata has this key too and wins; what is here is lost. Keep the key in one of the two.'
  return Object.keys(metadata)
    .filter((key) => Object.hasOwn(raw, key))
    .map((key) => problem('metadata_collision', ['metadata', key], message))
}

function names(object: JsonObject, at: JsonPath): readonly Problem[] {
  return [
    ...aliases(object, METADATA_NAMES, at),
    ...flat(object, AI_MODEL_NAMES, 'ai_models', at),
    ...flat(object, USAGE_TOKEN_NAMES, 'usage_token', at),
    ...aliases(objectOf(object.ai_models), AI_MODEL_NAMES, [...at, 'ai_models']),
    ...aliases(objectOf(object.usage_token), USAGE_TOKEN_NAMES, [...at, 'usage_token']),
  ]
}

function aliases(object: JsonObject, known: KnownNames, at: JsonPath): readonly Problem[] {
  return Object.keys(object).flatMap((key) => {
    const meant = nearMiss(object, key, known)
    if (meant === undefined) return []
    const message = `The endpoint knows this as "${meant}". Rename the key.`
    return [problem('metadata_alias', [...at, key], message)]
  })
}

/** Keys of a shape that lie beside it; only their full names, since short ones can mean anything here. */
function flat(object: JsonObject, known: KnownNames, shape: string, at: JsonPath): readonly Problem[] {
  return Object.keys(object).flatMap((key) => {
    const meant = flatMeaning(key, known)
    if (meant === undefined) return []
    const message = `The endpoint looks for this as "${meant}" in metadata.${shape}. Move it there.`
    return [problem('metadata_alias', [...at, key], message)]
  })
}

function flatMeaning(key: string, known: KnownNames): string | undefined {
  const meant = isKnown(key, known) ? key : FLAT_ALIASES.get(key)
  return meant !== undefined && isKnown(meant, known) ? meant : undefined
}

/** Where in `metadata` a key belongs that lies beside the shape that should hold it: `["ai_models", "asr_model"]`. */
export function metadataHome(key: string): readonly [shape: string, field: string] | undefined {
  const model = flatMeaning(key, AI_MODEL_NAMES)
  if (model !== undefined) return ['ai_models', model]
  const usage = flatMeaning(key, USAGE_TOKEN_NAMES)
  return usage === undefined ? undefined : ['usage_token', usage]
}

// LiveKit's SDK and Pipecat's have these beside their other metadata.
const FLAT_ALIASES: ReadonlyMap<string, string> = new Map([
  ['stt_model', 'asr_model'],
  ['asr_duration', 'stt_duration_seconds'],
  ['tts_character_count', 'tts_characters_count'],
])

function misplaced(raw: JsonObject): readonly Problem[] {
  const message = 'The documentation has this in "metadata". Move it there.'
  return ['ai_models', 'usage_token']
    .filter((key) => Object.hasOwn(raw, key))
    .map((key) => problem('metadata_misplaced', [RAW, key], message))
}
