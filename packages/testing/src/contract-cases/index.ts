import { isJsonArray, isJsonObject, type Json, type JsonObject, type JsonPath } from '@call-timeline/schema'
import contractCases from './contract-cases.json' with { type: 'json' }
import goldenAnswers from './golden-answers.json' with { type: 'json' }

/** A payload and what the endpoint makes of it. */
export interface ContractCase {
  readonly name: string
  readonly valid: boolean
  /** How sure it is: from the documentation, from published code, or inferred from both. */
  readonly confidence: 'stated' | 'from-code' | 'inferred'
  readonly why: string
  readonly payload: Json
  /** Where one of the errors is, from the payload's root. */
  readonly loc?: JsonPath
  /** A part of what the endpoint keeps of the first segment. */
  readonly stored?: JsonObject
}

/** One error as the endpoint words it. */
export interface GoldenDetail {
  readonly type: string
  readonly loc: JsonPath
  readonly msg: string
}

/** The endpoint's answer to the case of the same name. */
export interface GoldenAnswer {
  readonly name: string
  readonly status: 201 | 422
  /** There with status 422. */
  readonly detail?: readonly GoldenDetail[]
}

/** Payloads and whether the endpoint takes them. */
export const CONTRACT_CASES: readonly ContractCase[] = asCases(contractCases)

/** What the endpoint answers to those of the cases for which it is known. */
export const GOLDEN_ANSWERS: readonly GoldenAnswer[] = asAnswers(goldenAnswers)

/** The case that a golden answer belongs to. */
export function caseNamed(name: string): ContractCase {
  const found = CONTRACT_CASES.find((known) => known.name === name)
  if (found === undefined) throw new Error(`There is no contract case named "${name}".`)
  return found
}

function asCases(json: unknown): readonly ContractCase[] {
  if (!isJsonArray(json) || !json.every(isCase)) throw new Error('contract-cases.json does not hold cases.')
  return json
}

function isCase(json: unknown): json is Json & ContractCase {
  return isJsonObject(json) && typeof json.name === 'string' && typeof json.valid === 'boolean'
}

function asAnswers(json: unknown): readonly GoldenAnswer[] {
  if (!isJsonArray(json) || !json.every(isAnswer))
    throw new Error('golden-answers.json does not hold answers.')
  return json
}

function isAnswer(json: unknown): json is Json & GoldenAnswer {
  return isJsonObject(json) && typeof json.name === 'string' && (json.status === 201 || json.status === 422)
}
