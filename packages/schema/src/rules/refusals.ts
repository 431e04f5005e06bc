import type { Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { violationsOfCallFields, violationsOfSegment } from './contract/check-contract.ts'
import { problemOf } from './contract/problem-of.ts'

/** The errors of one segment alone, without its lints: what the endpoint would refuse it for. */
export function refusalsOfSegment(segment: Json): readonly Problem[] {
  return violationsOfSegment(segment).map(problemOf)
}

/** The errors of the call's own fields alone. A list of segments is not looked into, nor whether it is empty. */
export function refusalsOfCallFields(call: Json): readonly Problem[] {
  return violationsOfCallFields(call)
    .filter(({ type }) => type !== 'too_short')
    .map(problemOf)
}
