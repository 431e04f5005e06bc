import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import { type TextFinder, textFinder } from '../../search/text-finder.ts'
import { readSegmentRule } from './read-segment-rule.ts'
import { hasUnknownKey, kindOf, outcomeOf, textsOf } from './segment-facts.ts'
import type { NumberRange, SegmentRule } from './segment-rule.ts'
import { type TimelineFacts, timelineFacts } from './timeline-facts.ts'

/** The segments that a rule means, in list order, and out of how many. */
export interface RuleMatches {
  readonly ids: readonly SegmentId[]
  /** How many segments the call has. */
  readonly of: number
}

/** Finds the segments that a rule means; none when it is no rule. Linear in the size of the call. */
export function matchRule(editor: Editor, rule: SegmentRule): RuleMatches {
  const order = editor.order()
  if (!readSegmentRule(rule).ok) return { ids: [], of: order.length }
  let facts: TimelineFacts | undefined
  const test = testOf(rule, editor, () => {
    facts ??= timelineFacts(editor)
    return facts
  })
  const ids = order.filter((id) => {
    const record = editor.segment(id)
    return record !== undefined && test(record)
  })
  return { ids, of: order.length }
}

type Test = (record: SegmentRecord) => boolean

function testOf(rule: SegmentRule, editor: Editor, facts: () => TimelineFacts): Test {
  switch (rule.rule) {
    case 'all': {
      const tests = rule.of.map((part) => testOf(part, editor, facts))
      return (record) => tests.every((test) => test(record))
    }
    case 'any': {
      const tests = rule.of.map((part) => testOf(part, editor, facts))
      return (record) => tests.some((test) => test(record))
    }
    case 'not': {
      const test = testOf(rule.of, editor, facts)
      return (record) => !test(record)
    }
    case 'text':
      return textTest(rule, editor.locale)
    case 'role':
      return ({ wire }) => isIn(rule.is, ownValue(wire, 'role'))
    case 'kind':
      return ({ wire }) => isIn(rule.is, kindOf(wire))
    case 'toolName':
      return ({ wire }) => isIn(rule.is, ownValue(ownValue(wire, 'tool'), 'name'))
    case 'toolOutcome':
      return (record) => isIn(rule.is, outcomeOf(editor, record))
    case 'node':
      return ({ id }) => isIn(rule.is, facts().node.get(id))
    case 'start':
      return ({ span }) => isWithin(rule, span?.startMs)
    case 'end':
      return ({ span }) => isWithin(rule, span?.endMs)
    case 'duration':
      return ({ span }) => isWithin(rule, span && span.endMs - span.startMs)
    case 'gapBefore':
      return ({ id }) => isWithin(rule, facts().gapBefore.get(id))
    case 'latency':
      return ({ id }) => isWithin(rule, facts().latency.get(id))
    case 'wordConfidence':
      return ({ wire }) => wordsOf(wire).some((word) => isWithin(rule, ownValue(word, 'confidence')))
    case 'provenance':
      return (record) => isWithin(boundsOf(rule), shareOf(record, rule.is))
    case 'pinned':
      return ({ pinned, words }) => (pinned || words.some((word) => word.pinned === true)) === rule.is
    case 'problem':
      return ({ id }) =>
        editor.problems
          .of(id)
          .some(
            ({ code, severity }) =>
              (rule.codes?.includes(code) ?? true) && (rule.severities?.includes(severity) ?? true),
          )
    case 'unknownKey':
      return ({ wire }) => hasUnknownKey(wire)
  }
}

/** Without bounds a share of nothing does not count: "derived" means that something is. */
function boundsOf(range: NumberRange): NumberRange {
  return range.atLeast === undefined && range.atMost === undefined ? { atLeast: Number.MIN_VALUE } : range
}

function shareOf({ provenance, words }: SegmentRecord, is: readonly string[]): number {
  if (words.length === 0) return is.includes(provenance) ? 1 : 0
  return words.filter((word) => is.includes(word.provenance)).length / words.length
}

function textTest(
  { match, value, caseSensitive }: SegmentRule & { readonly rule: 'text' },
  locale: string,
): Test {
  const finder = textFinder(
    { text: value, caseSensitive: caseSensitive ?? false, wholeWord: match === 'wholeWord' },
    locale,
  )
  const fits: (finder: TextFinder, text: string) => boolean =
    match === 'equals'
      ? (each, text) => each.equals(text)
      : match === 'startsWith'
        ? (each, text) => each.startsWith(text)
        : (each, text) => each.has(text)
  return ({ wire }) => textsOf(wire).some((text) => fits(finder, text))
}

function isIn(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value)
}

function isWithin({ atLeast, atMost }: NumberRange, value: unknown): boolean {
  return (
    typeof value === 'number' &&
    value >= (atLeast ?? Number.NEGATIVE_INFINITY) &&
    value <= (atMost ?? Number.POSITIVE_INFINITY)
  )
}
