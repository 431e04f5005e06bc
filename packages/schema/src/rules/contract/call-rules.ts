import { coerceInteger } from '../../coerce/integer.ts'
import { codePointLength } from '../../convert/text.ts'
import { CALL_FIELDS } from '../../fields/call-fields.ts'
import { fieldOf } from '../../fields/descriptor.ts'
import { SENTIMENTS } from '../../fields/values.ts'
import type { JsonObject } from '../../json.ts'
import type { Violation } from './violation.ts'

/**
 * The two rules over the whole call: it ends at or after its start, compared as sent and whatever the units;
 * and the sentiment is one of the list. Each is asked once the fields it reads are clean.
 */
export function checkCallRules(call: JsonObject, found: Violation[]): void {
  if (endsBeforeStart(call)) {
    found.push({
      type: 'value_error',
      path: ['end_timestamp'],
      input: call.end_timestamp ?? null,
      field: fieldOf(CALL_FIELDS, 'end_timestamp'),
      rule: 'call_order',
    })
  }
  if (hasUnknownSentiment(call)) {
    found.push({
      type: 'value_error',
      path: ['user_sentiment'],
      input: call.user_sentiment ?? null,
      field: fieldOf(CALL_FIELDS, 'user_sentiment'),
      rule: 'sentiment',
    })
  }
}

/** Whether both timestamps can be read and the end is the smaller number. */
export function endsBeforeStart(call: {
  readonly start_timestamp?: unknown
  readonly end_timestamp?: unknown
}): boolean {
  const start = coerceInteger(call.start_timestamp)
  const end = coerceInteger(call.end_timestamp)
  return start.ok && end.ok && end.value < start.value
}

/** Whether the sentiment is a text of a length that is taken, and not one of the list. */
function hasUnknownSentiment(call: JsonObject): boolean {
  const { user_sentiment } = call
  if (typeof user_sentiment !== 'string') return false
  const { maxLength = 0 } = fieldOf(CALL_FIELDS, 'user_sentiment') ?? {}
  if (codePointLength(user_sentiment) > maxLength) return false
  return !SENTIMENTS.some((sentiment) => sentiment === user_sentiment)
}
