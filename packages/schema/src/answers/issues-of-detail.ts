import { isJsonArray, isJsonObject, type Json, type JsonPath } from '../json.ts'
import type { FieldIssue } from './answers.ts'
import { plainText } from './plain-text.ts'

const MAX_ISSUES = 500
const MAX_MESSAGE = 300
const MAX_TYPE = 80
const MAX_PATH = 64
const MAX_KEY = 200

/** The errors that an endpoint listed, bounded and stripped of what they echo. */
export interface DetailIssues {
  readonly issues: readonly FieldIssue[]
  /** True when there were more than are listed. */
  readonly truncated: boolean
}

/**
 * Reads the `detail` of a refusal in FastAPI's form: at most 500 issues, messages of at most 300 code points,
 * `input`, `ctx` and `url` dropped. A `loc` that starts with `body` or `query` becomes a path without it; any
 * other is kept whole. Undefined unless `detail` is a list with at least one error in it.
 */
export function issuesOfDetail(detail: Json | undefined): DetailIssues | undefined {
  if (!isJsonArray(detail)) return undefined
  const issues = detail
    .slice(0, MAX_ISSUES)
    .map(issueOf)
    .filter((issue) => issue !== undefined)
  return issues.length === 0 ? undefined : { issues, truncated: detail.length > MAX_ISSUES }
}

function issueOf(item: Json): FieldIssue | undefined {
  if (!isJsonObject(item) || typeof item.msg !== 'string') return undefined
  const loc = isJsonArray(item.loc) ? pathOf(item.loc) : []
  return {
    ...placeOf(loc),
    type: typeof item.type === 'string' ? plainText(item.type, MAX_TYPE) : 'error',
    message: plainText(item.msg, MAX_MESSAGE),
  }
}

function placeOf(loc: JsonPath): Pick<FieldIssue, 'path' | 'in'> {
  const [first, ...rest] = loc
  if (first === 'body') return { path: rest, in: 'body' }
  return first === 'query' ? { path: rest, in: 'query' } : { path: loc, in: 'body' }
}

function pathOf(loc: readonly Json[]): JsonPath {
  const steps: (string | number)[] = []
  for (const step of loc.slice(0, MAX_PATH)) {
    if (typeof step === 'number' && Number.isSafeInteger(step)) steps.push(step)
    else if (typeof step === 'string') steps.push(step.slice(0, MAX_KEY))
  }
  return steps
}
