import { coerceBoolean } from '../../coerce/boolean.ts'
import { readMs, segmentSpan } from '../../convert/span.ts'
import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'

/** A tool row by itself and against the other half of its call. */
export function checkTools(facts: SegmentFacts): readonly Problem[] {
  const { role, tool } = facts
  if (tool === undefined || (role !== 'agent_function' && role !== 'agent_result')) return []
  return [
    ...unnamed(facts, tool),
    ...backwards(tool),
    ...pairing(facts, tool),
    ...errorFlag(tool),
    ...(role === 'agent_result' ? resultContent(tool) : []),
  ]
}

function unnamed({ role, around }: SegmentFacts, tool: JsonObject): readonly Problem[] {
  // A result that is paired has its name from the call.
  if (!isBlank(tool.name) || (role === 'agent_result' && around.pairing !== 'none')) return []
  const path = Object.hasOwn(tool, 'name') ? ['tool', 'name'] : ['tool']
  return [problem('tool_unnamed', path, 'The tool has no name. Add it.')]
}

function backwards(tool: JsonObject): readonly Problem[] {
  const startMs = readMs(tool.start_ms)
  const endMs = readMs(tool.end_ms)
  if (startMs === undefined || endMs === undefined || endMs >= startMs) return []
  const message = 'The tool ends before it starts. Correct one of the two.'
  return [problem('tool_times_backwards', ['tool', 'end_ms'], message)]
}

function pairing(facts: SegmentFacts, tool: JsonObject): readonly Problem[] {
  const { around, role } = facts
  const found: Problem[] = []
  if (around.duplicateRequestId) {
    const message =
      'Another row of this kind has the same request ID. Give each call and its result their own.'
    found.push(problem('duplicate_request_id', ['tool', 'request_id'], message))
  }
  if (around.pairing === 'none') found.push(unpaired(role === 'agent_function'))
  else if (role === 'agent_function') found.push(...guessed(facts))
  else found.push(...beforeCall(facts), ...otherName(around.partner, tool))
  return found
}

function unpaired(isCall: boolean): Problem {
  return isCall
    ? problem(
        'call_without_result',
        [],
        'No result belongs to this tool call. Add one with the same request ID.',
      )
    : problem(
        'result_without_call',
        [],
        'No tool call belongs to this result. Add one with the same request ID.',
      )
}

function guessed({ around }: SegmentFacts): readonly Problem[] {
  if (around.pairing !== 'guessed') return []
  const message = 'Call and result are paired by name alone. Give both the same request ID to be sure.'
  return [problem('pair_guessed', ['tool'], message)]
}

function beforeCall({ around, span, startPath }: SegmentFacts): readonly Problem[] {
  const call = around.partner === undefined ? undefined : segmentSpan(around.partner)
  const timed = span !== undefined && call !== undefined
  const early = timed ? span.startMs < call.startMs : around.partnerIsLater
  if (!early) return []
  return [
    problem(
      'result_before_call',
      startPath,
      'The result comes before its call. Correct the time of one of them.',
    ),
  ]
}

function otherName(partner: Json | undefined, tool: JsonObject): readonly Problem[] {
  const call = isJsonObject(partner) && isJsonObject(partner.tool) ? partner.tool : {}
  if (isBlank(call.name) || isBlank(tool.name) || call.name === tool.name) return []
  const message = 'Its call, by the request ID, is of another tool. Correct the name or the request ID.'
  return [problem('pair_name_mismatch', ['tool', 'name'], message)]
}

function errorFlag(tool: JsonObject): readonly Problem[] {
  const failed = isYes(tool.is_error)
  if (!failed && !isBlank(tool.error)) {
    const message =
      'There is an error text, but the tool is not marked as failed and counts as a success. Set "is_error".'
    return [problem('error_not_flagged', ['tool', 'error'], message)]
  }
  if (!failed || !isBlank(tool.error) || isGiven(tool.result)) return []
  return [problem('error_unexplained', ['tool'], 'The tool failed and nothing says why. Add an error text.')]
}

function resultContent(tool: JsonObject): readonly Problem[] {
  if (isGiven(tool.result) || !isBlank(tool.error) || isYes(tool.is_error)) return []
  return [problem('result_empty', ['tool'], 'The result holds nothing. Add what the tool gave back.')]
}

function isBlank(value: Json | undefined): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null
}

function isYes(value: Json | undefined): boolean {
  const coerced = coerceBoolean(value)
  return coerced.ok && coerced.value
}
