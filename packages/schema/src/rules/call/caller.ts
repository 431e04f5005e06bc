import { isE164 } from '../../convert/text.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'

// Names of headers that carry credentials.
const SECRET_HEADER = /authorization|token|secret|passw|api[-_]?key|credential|cookie/i

/** Who called, and what came with the call. */
export function checkCaller(call: JsonObject): readonly Problem[] {
  return [...phone(call), ...headers(call)]
}

function phone({ caller_phone_number }: JsonObject): readonly Problem[] {
  if (typeof caller_phone_number !== 'string' || isE164(caller_phone_number)) return []
  const message =
    'This is not a number in E.164 form: a plus sign, the country code, digits alone. Correct it, or leave it out.'
  return [problem('phone_not_e164', ['caller_phone_number'], message)]
}

function headers({ sip_headers }: JsonObject): readonly Problem[] {
  if (typeof sip_headers !== 'object' || sip_headers === null) return []
  const message = 'This header can hold a secret. Leave it out unless the endpoint needs it.'
  return Object.keys(sip_headers)
    .filter((name) => SECRET_HEADER.test(name))
    .map((name) => problem('secret_header', ['sip_headers', name], message))
}
