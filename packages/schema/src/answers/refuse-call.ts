import type { Json } from '../json.ts'
import { violationsOfCall } from '../rules/contract/check-contract.ts'
import type { Violation } from '../rules/contract/violation.ts'
import { detailOf, type RefusalDetail } from './refusal-detail.ts'

/** The body of a 422, as FastAPI writes it. It echoes the payload: never log it. */
export interface Refusal {
  readonly detail: readonly RefusalDetail[]
}

/**
 * What the endpoint answers with status 422 to a payload that it refuses; undefined when it takes it. All
 * errors come at once and in the endpoint's order, except that a rule over the whole call is asked only when
 * nothing else is wrong, one at a time, and is reported on the body.
 */
export function refuseCall(payload: Json): Refusal | undefined {
  if (payload === null) return { detail: [MISSING_BODY] }
  const violations = violationsOfCall(payload)
  const ofFields = violations.filter((violation) => !isCallRule(violation))
  if (ofFields.length > 0) return { detail: ofFields.map(detailOf) }
  const [rule] = violations
  if (rule === undefined) return undefined
  return { detail: [detailOf({ ...rule, path: [], input: payload })] }
}

/** What the endpoint answers with status 422 to a body that is not JSON; `position` counts from 0. */
export function refuseMalformedJson(position: number, reason: string): Refusal {
  return {
    detail: [
      {
        type: 'json_invalid',
        loc: ['body', position],
        msg: 'JSON decode error',
        input: {},
        ctx: { error: reason },
      },
    ],
  }
}

const MISSING_BODY: RefusalDetail = { type: 'missing', loc: ['body'], msg: 'Field required', input: null }

function isCallRule({ rule }: Violation): boolean {
  return rule === 'sentiment' || rule === 'call_order'
}
