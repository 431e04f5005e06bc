import type { ProblemSeverity } from '../problem.ts'

/** How a rule is shown: how much it matters, and its name for people. */
export interface ProblemKind {
  readonly severity: ProblemSeverity
  /** A few words; the problem's message has the detail. */
  readonly title: string
}

const error = (title: string): ProblemKind => ({ severity: 'error', title })
const warning = (title: string): ProblemKind => ({ severity: 'warning', title })
const info = (title: string): ProblemKind => ({ severity: 'info', title })

/**
 * Everything that `checkCall` can say, by code. What the endpoint refuses is an `error`, and nothing else is;
 * a `warning` is taken and spoils what is shown or measured later; an `info` is a hint.
 */
export const PROBLEM_CODES = {
  missing: error('Missing field'),
  null_refused: error('Null where a value is needed'),
  wrong_type: error('Wrong kind of value'),
  unreadable_value: error('Unreadable value'),
  not_whole_number: error('Not a whole number'),
  number_out_of_range: error('Number out of range'),
  too_small: error('Number too small'),
  too_short: error('Too short'),
  too_long: error('Too long'),
  empty_timeline: error('Empty timeline'),
  unknown_role: error('Unknown role'),
  unknown_sentiment: error('Unknown sentiment'),
  timing_missing: error('Speech without a time'),
  call_end_before_start: error('Call ends before it starts'),
  lone_surrogate: error('Broken character'),

  segment_end_before_start: warning('Ends before it starts'),
  duration_mismatch: warning('Duration does not fit'),
  negative_time: warning('Negative time'),
  epoch_in_ms: warning('Clock time in place of call time'),
  seconds_in_ms: warning('Seconds in place of milliseconds'),
  after_call_end: warning('After the end of the call'),
  out_of_order: warning('Out of order'),
  same_speaker_overlap: warning('Speaker overlaps themself'),
  long_crosstalk: info('Long crosstalk'),
  long_silence: info('Long silence'),
  empty_speech: warning('Speech without text'),
  zero_length_speech: warning('Speech without length'),
  speaking_rate: info('Unusual speaking rate'),
  node_missing: warning('Move without a node'),
  node_on_other_role: warning('Node on another role'),
  broken_node_chain: warning('Broken node chain'),
  tool_missing: warning('Tool row without a tool'),
  tool_on_other_role: warning('Tool on another role'),
  tool_unnamed: warning('Tool without a name'),
  tool_times_backwards: warning('Tool ends before it starts'),
  call_without_result: warning('Tool call without a result'),
  result_without_call: warning('Result without a tool call'),
  result_before_call: warning('Result before its call'),
  pair_guessed: info('Pair guessed by name'),
  pair_name_mismatch: warning('Call and result name different tools'),
  duplicate_request_id: warning('Request ID used twice'),
  error_not_flagged: warning('Error not marked as one'),
  error_unexplained: info('Failure without an error text'),
  result_empty: info('Result without content'),
  word_end_before_start: warning('Word ends before it starts'),
  word_outside_segment: warning('Word outside its turn'),
  words_out_of_order: warning('Words out of order'),
  words_overlap: warning('Words overlap'),
  words_differ_from_text: warning('Words differ from the text'),
  words_without_time: warning('Words without a time'),
  empty_word: info('Empty word'),
  confidence_out_of_range: warning('Confidence outside 0 to 1'),
  latency_in_seconds: warning('Latency in seconds'),
  negative_latency: warning('Negative latency'),
  latency_on_other_role: info('Latency on the wrong role'),
  duplicate_item_id: info('Item ID used twice'),
  interrupted_on_user: info('Interruption on a user turn'),
  misspelt_field: warning('Misspelt field'),
  dropped_key: warning('Key that is dropped'),
  ignored_key: info('Key that is ignored'),
  alias_spelling: info('Other spelling of a field'),
  coerced_value: info('Value of another type'),
  number_not_finite: warning('Not a number'),

  blank_value: warning('Blank value'),
  padded_value: info('Spaces around a value'),
  recording_placeholder: warning('No real recording'),
  recording_not_url: warning('Recording is not a web address'),
  recording_not_public: warning('Recording is out of reach'),
  mixed_epoch_units: warning('Seconds and milliseconds mixed'),
  implausible_epoch: warning('Unlikely date'),
  call_without_length: warning('Call without length'),
  call_duration_mismatch: warning('Duration does not fit the call'),
  negative_duration: warning('Negative duration'),
  negative_cost: warning('Negative cost'),
  negative_usage: warning('Negative usage'),
  phone_not_e164: warning('Phone number not in E.164 form'),
  metadata_collision: warning('Key in both metadata objects'),
  metadata_alias: warning('Another name for a known key'),
  metadata_misplaced: info('Known key in the raw metadata'),
  secret_header: warning('SIP header that can hold a secret'),
  null_unproven: warning('Null that may be refused'),
  deep_nesting: warning('Nested very deep'),
} as const satisfies Record<string, ProblemKind>

/** Stable identifiers of everything that `checkCall` can say. */
export type ProblemCode = keyof typeof PROBLEM_CODES

/** Every code, in the order in which they are documented. */
export const ALL_PROBLEM_CODES: readonly ProblemCode[] = Object.keys(PROBLEM_CODES).filter(isProblemCode)

/** Whether a text is the code of a rule; an own key alone counts. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEM_CODES, text)
}
