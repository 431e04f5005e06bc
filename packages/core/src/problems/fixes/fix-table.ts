import type { ProblemCode } from '@call-timeline/schema/rules'
import type { FixKind } from './fix-kind.ts'
import * as call from './kinds/call.ts'
import * as callTimes from './kinds/call-times.ts'
import * as keys from './kinds/keys.ts'
import * as rows from './kinds/rows.ts'
import * as times from './kinds/segment-times.ts'
import * as speech from './kinds/speech.ts'
import * as tools from './kinds/tools.ts'
import * as values from './kinds/values.ts'
import * as words from './kinds/words.ts'

/** The ways to mend a kind of problem, or why a program cannot. */
export interface FixEntry {
  /** In the order in which they are offered. */
  readonly fixes: readonly FixKind[]
  /** Set when there is none: what only a person can know. */
  readonly none?: string
  /** Whether the first that can be done is what most people want, and does no harm: the one-key fix. */
  readonly preferred?: boolean
}

const best = (...fixes: readonly FixKind[]): FixEntry => ({ fixes, preferred: true })
const choice = (...fixes: readonly FixKind[]): FixEntry => ({ fixes })
const none = (reason: string): FixEntry => ({ fixes: [], none: reason })

/**
 * Which kinds of problems have which fixes. A fix is offered where it can be done; `preferred` marks the
 * kinds whose first fix loses nothing and guesses nothing that was not there.
 */
export const FIX_TABLE: Readonly<Record<ProblemCode, FixEntry>> = {
  missing: best(
    keys.renameToMissing,
    call.mintCallId,
    call.useRecording,
    call.usePlaceholder,
    call.defaultCallType,
    callTimes.startFromEnd,
    endIfMissing(callTimes.endFromDuration),
    endIfMissing(callTimes.endFromTimeline),
    rows.roleFromContent,
    rows.leaveLastNode,
    rows.leaveStart,
    words.wordTimeFromNeighbours,
    words.removeWord,
    rows.roleUser,
    rows.roleAgent,
  ),
  null_refused: best(
    values.leaveOut,
    call.mintCallId,
    call.useRecording,
    call.usePlaceholder,
    call.defaultCallType,
    callTimes.startFromEnd,
    endIfMissing(callTimes.endFromDuration),
    endIfMissing(callTimes.endFromTimeline),
    rows.leaveLastNode,
    rows.leaveStart,
    words.wordTimeFromNeighbours,
    words.removeItem,
    removeWholeRow(),
  ),
  wrong_type: choice(
    values.asText,
    values.readJson,
    values.wrapValue,
    words.wordTimeFromNeighbours,
    values.leaveOut,
    words.removeItem,
    removeWholeRow(),
  ),
  unreadable_value: choice(
    values.readQuantity,
    values.readDate,
    values.readDollars,
    words.wordTimeFromNeighbours,
    values.leaveOut,
  ),
  not_whole_number: best(values.roundNumber, values.leaveOut),
  number_out_of_range: choice(words.wordTimeFromNeighbours, values.leaveOut),
  too_small: choice(values.leaveOut),
  too_short: choice(call.mintCallId, call.useRecording, call.usePlaceholder, call.defaultCallType),
  too_long: choice(values.shorten, values.leaveOut),
  empty_timeline: none('What was said is known to a person alone.'),
  unknown_role: best(rows.roleMeant, rows.roleFromContent, rows.roleUser, rows.roleAgent),
  unknown_sentiment: best(values.sentimentMeant, values.sentimentUnknown, values.leaveOut),
  timing_missing: best(speech.estimateTimes, removeWholeRow()),
  call_end_before_start: choice(
    callTimes.oneEpochUnit,
    callTimes.swapCallTimes,
    callTimes.endFromTimeline,
    callTimes.endFromDuration,
  ),
  lone_surrogate: best(values.replaceBroken),

  segment_end_before_start: choice(
    times.timesFromWords,
    times.swapTimes,
    times.endFromOwnDuration,
    speech.endFromText,
  ),
  duration_mismatch: best(times.recomputeDuration, times.endFromOwnDuration, values.leaveOut),
  negative_time: choice(times.shiftIntoCall, times.cutAtCallStart),
  epoch_in_ms: best(times.subtractCallStart),
  seconds_in_ms: choice(times.timesInMs, times.allTimesInMs),
  after_call_end: choice(callTimes.extendCall, times.cutAtCallEnd),
  out_of_order: best(times.sortAll),
  same_speaker_overlap: choice(speech.endEarlier, speech.makeRoom, speech.startLater, speech.joinWithEarlier),
  long_crosstalk: none('Which of the two times is wrong, or whether both talked, only the recording tells.'),
  long_silence: none('Whether something is missing, or nobody spoke, only the recording tells.'),
  empty_speech: choice(speech.removeRow),
  zero_length_speech: choice(times.timesFromWords, speech.endFromText),
  speaking_rate: choice(speech.endFromText),
  node_missing: choice(speech.removeRow),
  node_on_other_role: choice(rows.removePart),
  broken_node_chain: choice(rows.leaveLastNode, rows.insertMove),
  tool_missing: choice(speech.removeRow),
  tool_on_other_role: choice(rows.roleFromContent, rows.removePart),
  tool_unnamed: best(tools.nameFromPartner),
  tool_times_backwards: choice(tools.swapToolTimes),
  call_without_result: choice(tools.linkNearest, tools.addResult),
  result_without_call: choice(tools.linkNearest, tools.addCall),
  result_before_call: choice(tools.resultAfterCall),
  pair_guessed: best(tools.writeRequestId),
  pair_name_mismatch: choice(tools.nameFromPartner, tools.nameToPartner),
  duplicate_request_id: choice(tools.renumber),
  error_not_flagged: choice(tools.markFailed, tools.removeErrorText),
  error_unexplained: choice(tools.errorFromText, tools.unknownError),
  result_empty: choice(tools.resultFromText, tools.emptyResult),
  word_end_before_start: choice(words.swapWordTimes),
  word_outside_segment: choice(words.growTurn, words.cutWords),
  words_out_of_order: best(words.sortWords),
  words_overlap: choice(words.trimWordBefore, words.startWordLater),
  words_differ_from_text: choice(words.wordsFromText, words.textFromWords),
  words_without_time: choice(words.makeRoomForWords, words.compressTurn, words.textFromWords),
  empty_word: best(words.removeWord),
  confidence_out_of_range: choice(values.divideBy100, values.leaveOut),
  latency_in_seconds: best(values.latencyInMs),
  negative_latency: choice(values.leaveOut),
  latency_on_other_role: choice(rows.moveLatency, values.leaveOut),
  duplicate_item_id: choice(rows.renewItemId, values.leaveOut),
  interrupted_on_user: choice(rows.moveInterruption, values.leaveOut),
  misspelt_field: best(keys.renameKey),
  dropped_key: choice(keys.moveToMetadata, values.removeKey),
  ignored_key: choice(keys.moveToMetadata, values.removeKey),
  alias_spelling: best(keys.nameToSend),
  coerced_value: best(values.writeAsStored),
  number_not_finite: choice(values.leaveOutNotFinite),

  blank_value: choice(call.mintCallId, call.defaultCallType),
  padded_value: best(values.trimValue),
  recording_placeholder: choice(call.useRecording),
  recording_not_url: choice(call.useRecording, call.mendAddress, values.leaveOut),
  recording_not_public: choice(call.useRecording, values.leaveOut),
  mixed_epoch_units: best(callTimes.oneEpochUnit),
  implausible_epoch: choice(values.smallerEpoch, callTimes.startFromEnd),
  call_without_length: choice(callTimes.endFromTimeline, callTimes.endFromDuration),
  call_duration_mismatch: choice(callTimes.recomputeCallDuration, callTimes.endFromDuration, values.leaveOut),
  negative_duration: choice(callTimes.recomputeCallDuration, values.leaveOut),
  negative_cost: choice(values.leaveOut),
  negative_usage: choice(values.leaveOut),
  phone_not_e164: best(values.plainPhone, values.leaveOut),
  metadata_collision: choice(keys.keepRaw, keys.keepMetadata),
  metadata_alias: best(keys.moveHome),
  metadata_misplaced: best(keys.moveToDocumented),
  secret_header: choice(call.removeHeader),
  null_unproven: best(values.leaveOut),
  deep_nesting: none('How to make the data flatter is for the program that writes it to decide.'),
}

/** A fix of the call's end, offered only where the end is what the problem is about. */
function endIfMissing(kind: FixKind): FixKind {
  return { ...kind, plan: (site) => (site.path[0] === 'end_timestamp' ? kind.plan(site) : NOT_HERE) }
}

/** Deletes an item, where the problem is about the whole of it. */
function removeWholeRow(): FixKind {
  const { removeRow } = speech
  return { ...removeRow, plan: (site) => (site.path.length === 0 ? removeRow.plan(site) : NOT_HERE) }
}

const NOT_HERE = { ok: false, reason: 'This problem is about something else.' } as const
