import { codePointLength } from '../convert/text.ts'
import { isJsonArray, type Json, type JsonPath } from '../json.ts'
import type { ContractRule, Violation } from '../rules/contract/violation.ts'

/** One error as FastAPI words it; `input` echoes what was sent. */
export interface RefusalDetail {
  readonly type: string
  readonly loc: JsonPath
  readonly msg: string
  readonly input: Json
  readonly ctx?: { readonly [key: string]: Json }
}

const RULE_MESSAGES: Record<ContractRule, string> = {
  timing: 'a user or agent segment needs words, start_ms + end_ms, or start_ms + duration_ms',
  sentiment: 'user_sentiment must be one of positive, neutral, negative, unknown',
  call_order: 'end_timestamp must be greater than or equal to start_timestamp',
}

/** A violation in the endpoint's own words. */
export function detailOf(violation: Violation): RefusalDetail {
  const { type, path, input } = violation
  const ctx = contextOf(violation)
  return {
    type,
    loc: ['body', ...path],
    msg: messageOf(violation),
    input,
    ...(ctx === undefined ? {} : { ctx }),
  }
}

function messageOf(violation: Violation): string {
  const { field } = violation
  switch (violation.type) {
    case 'missing':
      return 'Field required'
    case 'string_type':
      return 'Input should be a valid string'
    case 'string_unicode':
      return 'Input should be a valid string, unable to parse raw data as a unicode string'
    case 'string_too_short':
      return `String should have at least ${counted(field?.minLength)}`
    case 'string_too_long':
      return `String should have at most ${counted(field?.maxLength)}`
    case 'int_type':
      return 'Input should be a valid integer'
    case 'int_parsing':
      return 'Input should be a valid integer, unable to parse string as an integer'
    case 'int_parsing_size':
      return 'Unable to parse input string as an integer, exceeded maximum size'
    case 'int_from_float':
      return 'Input should be a valid integer, got a number with a fractional part'
    case 'finite_number':
      return 'Input should be a finite number'
    case 'float_type':
      return 'Input should be a valid number'
    case 'float_parsing':
      return 'Input should be a valid number, unable to parse string as a number'
    case 'bool_type':
      return 'Input should be a valid boolean'
    case 'bool_parsing':
      return 'Input should be a valid boolean, unable to interpret input'
    case 'dict_type':
      return 'Input should be a valid dictionary'
    case 'list_type':
      return 'Input should be a valid list'
    case 'model_type':
      return `Input should be a valid dictionary or instance of ${field?.model ?? 'Model'}`
    case 'model_attributes_type':
      return 'Input should be a valid dictionary or object to extract fields from'
    case 'literal_error':
      return `Input should be ${quotedOptions(field?.options ?? [])}`
    case 'greater_than_equal':
      return `Input should be greater than or equal to ${field?.min ?? 0}`
    case 'too_short':
      return 'List should have at least 1 item after validation, not 0'
    case 'value_error':
      return `Value error, ${RULE_MESSAGES[violation.rule ?? 'timing']}`
  }
}

function contextOf({ type, field, input }: Violation): { readonly [key: string]: Json } | undefined {
  switch (type) {
    case 'string_too_short':
      return { min_length: field?.minLength ?? 0 }
    case 'string_too_long':
      return { max_length: field?.maxLength ?? 0 }
    case 'greater_than_equal':
      return { ge: field?.min ?? 0 }
    case 'too_short':
      return { field_type: 'List', min_length: field?.minLength ?? 0, actual_length: lengthOf(input) }
    case 'literal_error':
      return { expected: quotedOptions(field?.options ?? []) }
    case 'model_type':
      return { class_name: field?.model ?? 'Model' }
    case 'value_error':
      return { error: {} }
    default:
      return undefined
  }
}

function lengthOf(input: Json): number {
  if (isJsonArray(input)) return input.length
  return typeof input === 'string' ? codePointLength(input) : 0
}

function counted(characters = 0): string {
  return `${characters} character${characters === 1 ? '' : 's'}`
}

function quotedOptions(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`)
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ')
}
