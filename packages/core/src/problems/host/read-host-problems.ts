import type { Json, JsonPath, ProblemSeverity } from '@call-timeline/schema'
import type { HostFix } from '../fixes/host-fix.ts'
import type { HostProblem } from '../host-rules.ts'

/** What a rule returned, as far as it can be used. */
export interface ReadProblems {
  readonly problems: readonly HostProblem[]
  /** What was wrong with the rest, in a sentence; undefined when nothing was. */
  readonly complaint: string | undefined
}

const MOST = 100
const MOST_FIXES = 10
const LONGEST_TEXT = 1000
const DEEPEST_PATH = 64
const SEVERITIES: readonly ProblemSeverity[] = ['error', 'warning', 'info']

/**
 * Copies the problems that a host's rule returned. Whatever it is, the copy is plain data of bounded size; what
 * is no problem is left out. Throws only what a getter throws.
 */
export function readHostProblems(returned: unknown): ReadProblems {
  if (!Array.isArray(returned)) {
    return { problems: [], complaint: 'It returned something else than a list of problems.' }
  }
  const items: readonly unknown[] = returned
  const read = Array.from({ length: Math.min(items.length, MOST) }, (_, index) => readProblem(items[index]))
  const problems = read.filter((problem) => problem !== undefined)
  const complaint =
    problems.length < read.length
      ? 'It returned an item without a code, a severity, a path or a message; such items are left out.'
      : items.length > MOST
        ? `It returned more than ${MOST} problems at once; the rest is left out.`
        : undefined
  return { problems, complaint }
}

function readProblem(item: unknown): HostProblem | undefined {
  const { code, severity, path, message, fixes } = fieldsOf(item)
  const known = SEVERITIES.find((each) => each === severity)
  const place = readPath(path)
  if (typeof code !== 'string' || code === '' || code.length > LONGEST_TEXT) return undefined
  if (known === undefined || place === undefined || typeof message !== 'string') return undefined
  const offered = readFixes(fixes)
  const problem = { code, severity: known, path: place, message: message.slice(0, LONGEST_TEXT) }
  return offered.length > 0 ? { ...problem, fixes: offered } : problem
}

function fieldsOf(item: unknown): { readonly [key: string]: unknown } {
  return typeof item === 'object' && item !== null ? { ...item } : {}
}

function readPath(path: unknown): JsonPath | undefined {
  if (!Array.isArray(path) || path.length > DEEPEST_PATH) return undefined
  const steps: (string | number)[] = []
  for (let index = 0; index < path.length; index += 1) {
    const step: unknown = path[index]
    const isIndex = typeof step === 'number' && Number.isInteger(step) && step >= 0
    if (typeof step === 'string' || isIndex) steps.push(step)
    else return undefined
  }
  return steps
}

function readFixes(fixes: unknown): readonly HostFix[] {
  if (!Array.isArray(fixes)) return []
  const ids = new Set<string>()
  return fixes.slice(0, MOST_FIXES).flatMap((fix): readonly HostFix[] => {
    const { id, label, edits } = fieldsOf(fix)
    if (typeof id !== 'string' || typeof label !== 'string' || !Array.isArray(edits) || ids.has(id)) return []
    const read = edits.slice(0, MOST).map(readEdit)
    const whole = read.filter((edit) => edit !== undefined)
    if (whole.length === 0 || whole.length < read.length) return []
    ids.add(id)
    return [{ id, label: label.slice(0, LONGEST_TEXT), edits: whole }]
  })
}

function readEdit(edit: unknown): HostFix['edits'][number] | undefined {
  const { path, value } = fieldsOf(edit)
  const place = readPath(path)
  // Without a place the fix would replace the whole.
  if (place === undefined || place.length === 0) return undefined
  if (value === undefined) return { path: place }
  const copy = copyJson(value, { left: MOST_VALUES }, 0)
  return copy === undefined ? undefined : { path: place, value: copy }
}

const MOST_VALUES = 10_000
const DEEPEST_VALUE = 100

/** A copy of a JSON value; undefined for anything else, and for one that goes round in circles. */
function copyJson(value: unknown, budget: { left: number }, depth: number): Json | undefined {
  budget.left -= 1
  if (budget.left < 0 || depth > DEEPEST_VALUE) return undefined
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) {
    const items: Json[] = []
    for (const item of value) {
      const copy = copyJson(item, budget, depth + 1)
      if (copy === undefined) return undefined
      items.push(copy)
    }
    return items
  }
  const entries: (readonly [string, Json])[] = []
  for (const [key, item] of Object.entries(value)) {
    const copy = copyJson(item, budget, depth + 1)
    if (copy === undefined) return undefined
    entries.push([key, copy])
  }
  return Object.fromEntries(entries)
}
