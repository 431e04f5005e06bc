import { coerceNumber } from '../../coerce/number.ts'
import { USAGE_TOKEN_FIELDS } from '../../fields/metadata-fields.ts'
import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'

/** Amounts that cannot be below 0. */
export function checkNumbers(call: JsonObject): readonly Problem[] {
  const cost = isNegative(call.call_cost)
    ? [
        problem(
          'negative_cost',
          ['call_cost'],
          'A call cannot cost less than 0. Correct it, or leave it out.',
        ),
      ]
    : []
  return [...cost, ...usage(call.metadata)]
}

function usage(metadata: Json | undefined): readonly Problem[] {
  const used = isJsonObject(metadata) ? metadata.usage_token : undefined
  if (!isJsonObject(used)) return []
  return USAGE_TOKEN_FIELDS.filter(({ key }) => isNegative(used[key])).map(({ key }) =>
    problem(
      'negative_usage',
      ['metadata', 'usage_token', key],
      'Usage cannot be below 0. Correct it, or leave it out.',
    ),
  )
}

function isNegative(value: Json | undefined): boolean {
  const coerced = coerceNumber(value)
  return coerced.ok && coerced.value < 0
}
