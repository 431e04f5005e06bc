import type { NumberRange, SegmentRule } from './segment-rule.ts'

/** A rule, or why it is none. */
export type ReadSegmentRule =
  | { readonly ok: true; readonly rule: SegmentRule }
  | { readonly ok: false; readonly reason: string }

const DEEPEST_RULE = 50
const MOST_RULES = 1000

/**
 * Reads a rule that was stored, or that anybody made. Never throws; a rule that is part of itself is refused,
 * as is one of more than 1,000 parts or 50 levels.
 */
export function readSegmentRule(value: unknown): ReadSegmentRule {
  let left = MOST_RULES
  const isRule = (candidate: unknown, level: number): candidate is SegmentRule => {
    left -= 1
    if (left < 0 || level > DEEPEST_RULE || !isRecord(candidate)) return false
    const { rule, of } = candidate
    if (rule === 'all' || rule === 'any') return isListOf(of, (part) => isRule(part, level + 1))
    if (rule === 'not') return isRule(of, level + 1)
    return typeof rule === 'string' && Object.hasOwn(LEAVES, rule) && (LEAVES[rule]?.(candidate) ?? false)
  }
  if (isRule(value, 1)) return { ok: true, rule: value }
  return {
    ok: false,
    reason:
      left < 0
        ? 'This rule has too many parts. Make it of fewer.'
        : 'This is not a rule for selecting. Make it anew.',
  }
}

type Fields = { readonly [key: string]: unknown }

const LEAVES: Readonly<Record<string, (fields: Fields) => boolean>> = {
  text: ({ match, value, caseSensitive }) =>
    isOneOf(['contains', 'wholeWord', 'startsWith', 'equals'])(match) &&
    typeof value === 'string' &&
    isOptional(caseSensitive, isBoolean),
  role: ({ is }) => isListOf(is, isText),
  kind: ({ is }) => isListOf(is, isOneOf(['speech', 'tool_call', 'tool_result', 'node', 'other'])),
  toolName: ({ is }) => isListOf(is, isText),
  toolOutcome: ({ is }) => isListOf(is, isOneOf(['ok', 'error', 'no_result'])),
  node: ({ is }) => isListOf(is, isText),
  start: isRange,
  end: isRange,
  duration: isRange,
  gapBefore: isRange,
  latency: isRange,
  wordConfidence: isRange,
  provenance: (fields) =>
    isListOf(fields.is, isOneOf(['reported', 'aligned', 'manual', 'derived', 'missing'])) && isRange(fields),
  pinned: ({ is }) => isBoolean(is),
  problem: ({ codes, severities }) =>
    isOptional(codes, (list) => isListOf(list, isText)) &&
    isOptional(severities, (list) => isListOf(list, isOneOf(['error', 'warning', 'info']))),
  unknownKey: () => true,
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRange({ atLeast, atMost }: { readonly [Key in keyof NumberRange]: unknown }): boolean {
  return isOptional(atLeast, isFiniteNumber) && isOptional(atMost, isFiniteNumber)
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

function isOptional(value: unknown, isValue: (value: unknown) => boolean): boolean {
  return value === undefined || isValue(value)
}

function isOneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.some((each) => each === value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value)
}
