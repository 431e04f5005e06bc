import type { Problem } from '../../problem.ts'
import type { ProblemCode } from '../codes.ts'
import { PROBLEM_CODES } from '../codes.ts'
import type { Violation } from './violation.ts'

/** A violation as a problem: coded, and said in words that tell what to do. */
export function problemOf(violation: Violation): Problem {
  const code = codeOf(violation)
  return { code, severity: PROBLEM_CODES[code].severity, path: violation.path, message: messageOf(violation) }
}

function codeOf(violation: Violation): ProblemCode {
  switch (violation.type) {
    case 'missing':
      return 'missing'
    case 'string_type':
    case 'int_type':
    case 'float_type':
    case 'bool_type':
    case 'dict_type':
    case 'list_type':
    case 'model_type':
    case 'model_attributes_type':
      return violation.input === null ? 'null_refused' : 'wrong_type'
    case 'int_parsing':
    case 'float_parsing':
    case 'bool_parsing':
      return 'unreadable_value'
    case 'int_from_float':
      return 'not_whole_number'
    case 'int_parsing_size':
    case 'finite_number':
      return 'number_out_of_range'
    case 'greater_than_equal':
      return 'too_small'
    case 'string_too_short':
      return 'too_short'
    case 'string_too_long':
      return 'too_long'
    case 'too_short':
      return 'empty_timeline'
    case 'literal_error':
      return 'unknown_role'
    case 'string_unicode':
      return 'lone_surrogate'
    case 'value_error':
      return codeOfRule(violation)
  }
}

function codeOfRule(violation: Violation): ProblemCode {
  switch (violation.rule) {
    case 'sentiment':
      return 'unknown_sentiment'
    case 'call_order':
      return 'call_end_before_start'
    default:
      return 'timing_missing'
  }
}

function messageOf(violation: Violation): string {
  const { field } = violation
  const label = field?.label ?? 'This'
  switch (violation.type) {
    case 'missing':
      return `${label} is missing. Add "${field?.key}".`
    case 'string_type':
      return `${label} has to be text.${orLeaveOut(violation)}`
    case 'int_type':
      return `${label} has to be a whole number.${orLeaveOut(violation)}`
    case 'float_type':
      return `${label} has to be a number.${orLeaveOut(violation)}`
    case 'bool_type':
      return `${label} has to be true or false.${orLeaveOut(violation)}`
    case 'dict_type':
    case 'model_type':
    case 'model_attributes_type':
      return objectMessage(violation)
    case 'list_type':
      return `${label} has to be a list.${orLeaveOut(violation)}`
    case 'int_parsing':
      return `${label} is text that is no whole number. Write digits alone.`
    case 'float_parsing':
      return `${label} is text that is no number. Write digits and a decimal point, without a unit.`
    case 'bool_parsing':
      return `${label} cannot be read as yes or no. Use true or false.`
    case 'int_from_float':
      return `${label} has a fraction, which is refused here. Round it to a whole number.`
    case 'int_parsing_size':
    case 'finite_number':
      return `${label} is too large a number. Correct it.`
    case 'greater_than_equal':
      return `${label} has to be ${field?.min ?? 0} or more.`
    case 'string_too_short':
      return `${label} must not be empty.`
    case 'string_too_long':
      return `${label} is too long. Shorten it to ${field?.maxLength ?? 0} characters.`
    case 'too_short':
      return 'The timeline is empty. Add at least one segment.'
    case 'literal_error':
      return `${label} has to be one of ${field?.options?.join(', ')}, spelt exactly so.`
    case 'string_unicode':
      return 'This holds half of a character (a lone surrogate), which cannot be sent. Replace the broken character.'
    case 'value_error':
      return ruleMessage(violation)
  }
}

function objectMessage(violation: Violation): string {
  const { field, path } = violation
  if (field === undefined) return 'A call has to be a JSON object.'
  if (typeof path.at(-1) === 'number' || path.length === 0) return 'Each item here has to be a JSON object.'
  if (field.key === 'params' || field.key === 'result') {
    return `${field.label} has to be a JSON object. Wrap anything else as {"value": …}.`
  }
  return `${field.label} has to be a JSON object.${orLeaveOut(violation)}`
}

function orLeaveOut({ field, input }: Violation): string {
  if (field === undefined || field.required || input !== null) return ''
  return ' Leave it out in place of null.'
}

function ruleMessage(violation: Violation): string {
  switch (violation.rule) {
    case 'sentiment':
      return 'Sentiment has to be positive, neutral, negative or unknown, in small letters.'
    case 'call_order':
      return 'The call ends before it starts. Correct one of the two, and use one unit for both.'
    default:
      return 'Speech needs a time. Give it words with times, a start and an end, or a start and a duration.'
  }
}
