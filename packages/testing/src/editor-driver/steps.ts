import type { SegmentRule, SelectionMode } from '@call-timeline/core'
import type { Json, JsonPath } from '@call-timeline/schema'
import fc from 'fast-check'
import { type ProblemStep, problemStep } from './problem-steps.ts'
import { type TimingStep, timingStep } from './timing-steps.ts'
import { role, segmentWire, spoken as text } from './wires.ts'
import { type WordStep, wordStep } from './word-steps.ts'
import { type WriteStep, writeSteps } from './write-steps.ts'

/** Something that a person or a host does to an editor. Plain data, so that a failing run can be read. */
export type EditStep =
  | TimingStep
  | ProblemStep
  | WordStep
  | { readonly step: 'setText'; readonly at: number; readonly text: string }
  | { readonly step: 'setTimes'; readonly at: number; readonly times: TimesStep }
  | {
      readonly step: 'shift'
      readonly ats: readonly number[]
      readonly edge: 'start' | 'end' | 'both'
      readonly deltaMs: number
    }
  | {
      readonly step: 'setField'
      readonly at: number
      readonly path: JsonPath
      readonly value: Json | undefined
    }
  | { readonly step: 'replace'; readonly at: number; readonly wire: Json }
  | { readonly step: 'setRole'; readonly at: number; readonly role: string }
  | {
      readonly step: 'setWord'
      readonly at: number
      readonly index: number
      readonly word: string
      readonly ms: number
    }
  | { readonly step: 'removeWord'; readonly at: number; readonly index: number }
  | { readonly step: 'split'; readonly at: number; readonly offset: number }
  | { readonly step: 'splitAt'; readonly at: number; readonly atMs: number }
  | { readonly step: 'merge'; readonly at: number; readonly role?: 'user' | 'agent' }
  | {
      readonly step: 'addTurn'
      readonly role: 'user' | 'agent'
      readonly text: string
      readonly after: number
    }
  | { readonly step: 'addTool'; readonly after: number }
  | { readonly step: 'addNode'; readonly after: number; readonly to: string }
  | { readonly step: 'remove'; readonly ats: readonly number[] }
  | { readonly step: 'moveTo'; readonly ats: readonly number[]; readonly to: 'up' | 'down' | number }
  | { readonly step: 'duplicate'; readonly ats: readonly number[] }
  | { readonly step: 'sort' }
  | { readonly step: 'setCallField'; readonly path: JsonPath; readonly value: Json | undefined }
  | { readonly step: 'select'; readonly ats: readonly number[] }
  | { readonly step: 'transaction'; readonly writes: readonly WriteStep[] }
  | {
      readonly step: 'gesture'
      readonly commits: readonly (readonly WriteStep[])[]
      readonly ends: 'end' | 'cancel'
    }
  /** Commands between the commits of a gesture, as when somebody else has the keyboard. */
  | {
      readonly step: 'gestureBetween'
      readonly commits: readonly (readonly WriteStep[])[]
      readonly between: EditStep
      readonly ends: 'end' | 'cancel'
    }
  | { readonly step: 'addWord'; readonly at: number; readonly index: number; readonly word: string }
  | {
      readonly step: 'copyPaste'
      readonly ats: readonly number[]
      readonly cut: boolean
      /** At a time in ms, else behind a row. */
      readonly atMs?: number
      readonly after: number
    }
  | { readonly step: 'replaceAll'; readonly find: string; readonly with: string }
  | { readonly step: 'selectByRule'; readonly rule: SegmentRule; readonly mode: SelectionMode }
  | { readonly step: 'selectRange'; readonly fromMs: number; readonly toMs: number }
  /** Any command without arguments, by its place in the registry. */
  | { readonly step: 'palette'; readonly command: number }
  | { readonly step: 'markSaved' }
  | { readonly step: 'undo' }
  | { readonly step: 'redo' }

/** Times to set; sometimes ones that nobody may set. */
export interface TimesStep {
  readonly startMs?: number
  readonly endMs?: number
  readonly durationMs?: number
}

const at = fc.nat(40)
const ats = fc.array(at, { minLength: 1, maxLength: 4 })
const ms = fc.oneof(
  { weight: 8, arbitrary: fc.nat(60_000) },
  fc.constantFrom(0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15),
)
const field = fc.constantFrom<JsonPath[]>(
  ['text'],
  ['start_ms'],
  ['end_ms'],
  ['words'],
  ['words', 0, 'word'],
  ['tool', 'request_id'],
  ['tool', 'name'],
  ['tool', 'params', 'deep'],
  ['metadata', '__proto__'],
  ['node', 'to'],
)
const callField = fc.constantFrom<JsonPath[]>(
  ['call_id'],
  ['end_timestamp'],
  ['duration_ms'],
  ['metadata', 'note'],
  ['__proto__'],
  ['transcript_with_tool_calls'],
)
const value = fc.option(fc.oneof(fc.nat(70_000), text, fc.jsonValue({ maxDepth: 2 }).map(asJson)), {
  nil: undefined,
})

const mode = fc.constantFrom<SelectionMode[]>('new', 'add', 'subtract', 'intersect')
const rule: fc.Arbitrary<SegmentRule> = fc.constantFrom<SegmentRule[]>(
  { rule: 'role', is: ['user'] },
  { rule: 'not', of: { rule: 'kind', is: ['speech'] } },
  { rule: 'text', match: 'wholeWord', value: 'the' },
  {
    rule: 'any',
    of: [
      { rule: 'problem', severities: ['error'] },
      { rule: 'gapBefore', atMost: 0 },
    ],
  },
  {
    rule: 'all',
    of: [
      { rule: 'node', is: ['b'] },
      { rule: 'latency', atLeast: 0 },
    ],
  },
)

/** Any single step. */
export const editStep: fc.Arbitrary<EditStep> = fc.oneof(
  fc.record({ step: fc.constant('setText' as const), at, text }),
  fc.record({
    step: fc.constant('setTimes' as const),
    at,
    times: fc.record({ startMs: ms, endMs: ms, durationMs: ms }, { requiredKeys: [] }),
  }),
  fc.record({
    step: fc.constant('shift' as const),
    ats,
    edge: fc.constantFrom('start' as const, 'end' as const, 'both' as const),
    deltaMs: fc.oneof(fc.integer({ min: -5000, max: 5000 }), ms),
  }),
  fc.record({ step: fc.constant('setField' as const), at, path: field, value }),
  fc.record({ step: fc.constant('replace' as const), at, wire: segmentWire }),
  fc.record({ step: fc.constant('setRole' as const), at, role }),
  fc.record({ step: fc.constant('setWord' as const), at, index: fc.nat(6), word: text, ms }),
  fc.record({ step: fc.constant('removeWord' as const), at, index: fc.nat(6) }),
  fc.record({ step: fc.constant('split' as const), at, offset: fc.nat(30) }),
  fc.record({ step: fc.constant('splitAt' as const), at, atMs: ms }),
  fc.record(
    { step: fc.constant('merge' as const), at, role: fc.constantFrom('user' as const, 'agent' as const) },
    { requiredKeys: ['step', 'at'] },
  ),
  fc.record({
    step: fc.constant('addTurn' as const),
    role: fc.constantFrom('user' as const, 'agent' as const),
    text,
    after: at,
  }),
  fc.record({ step: fc.constant('addTool' as const), after: at }),
  fc.record({ step: fc.constant('addNode' as const), after: at, to: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ step: fc.constant('remove' as const), ats }),
  fc.record({
    step: fc.constant('moveTo' as const),
    ats,
    to: fc.oneof(fc.constantFrom('up' as const, 'down' as const), fc.nat(50)),
  }),
  fc.record({ step: fc.constant('duplicate' as const), ats }),
  fc.constant({ step: 'sort' as const }),
  fc.record({ step: fc.constant('setCallField' as const), path: callField, value }),
  { weight: 4, arbitrary: timingStep },
  { weight: 3, arbitrary: problemStep },
  { weight: 3, arbitrary: wordStep },
  fc.record({ step: fc.constant('select' as const), ats }),
  fc.record({ step: fc.constant('addWord' as const), at, index: fc.nat(6), word: text }),
  fc.record(
    { step: fc.constant('copyPaste' as const), ats, cut: fc.boolean(), atMs: ms, after: at },
    { requiredKeys: ['step', 'ats', 'cut', 'after'] },
  ),
  fc.record({
    step: fc.constant('replaceAll' as const),
    find: fc.constantFrom('the', 'is', 'S', '日', 'search', ' '),
    with: fc.constantFrom('', 'a', 'two words', '\ud83e'),
  }),
  fc.record({ step: fc.constant('selectByRule' as const), rule, mode }),
  fc.record({ step: fc.constant('selectRange' as const), fromMs: ms, toMs: ms }),
  { weight: 3, arbitrary: fc.record({ step: fc.constant('palette' as const), command: fc.nat(100) }) },
  { weight: 4, arbitrary: fc.record({ step: fc.constant('transaction' as const), writes: writeSteps }) },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('gesture' as const),
      commits: fc.array(writeSteps, { minLength: 1, maxLength: 4 }),
      ends: fc.constantFrom('end' as const, 'cancel' as const),
    }),
  },
  fc.record({
    step: fc.constant('gestureBetween' as const),
    commits: fc.array(writeSteps, { minLength: 2, maxLength: 3 }),
    between: fc.oneof(
      fc.constantFrom<EditStep[]>({ step: 'undo' }, { step: 'redo' }),
      fc.record({ step: fc.constant('setText' as const), at, text }),
      fc.record({ step: fc.constant('remove' as const), ats }),
    ),
    ends: fc.constantFrom('end' as const, 'cancel' as const),
  }),
  { weight: 3, arbitrary: fc.constant({ step: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ step: 'redo' as const }) },
)

/** Steps that make and break what ties linked rows to each other. */
export const linkedSteps: fc.Arbitrary<readonly EditStep[]> = fc.array(
  fc.oneof(
    fc
      .oneof(
        fc.record({ path: fc.constant(['tool', 'name']), value: fc.constantFrom('search', 'book') }),
        fc.record({
          path: fc.constant(['tool', 'request_id']),
          value: fc.constantFrom('r1', 'r2', undefined),
        }),
        fc.record({
          path: fc.constantFrom(['node', 'to'], ['node', 'from']),
          value: fc.constantFrom('a', 'b'),
        }),
        fc.record({ path: fc.constant(['start_ms']), value: fc.option(fc.nat(10_000), { nil: undefined }) }),
      )
      .chain((change) => at.map((index) => ({ step: 'setField' as const, at: index, ...change }))),
    fc.record({ step: fc.constant('moveTo' as const), ats, to: fc.nat(8) }),
    fc.record({ step: fc.constant('remove' as const), ats: fc.array(at, { minLength: 1, maxLength: 1 }) }),
    fc.constantFrom({ step: 'undo' as const }, { step: 'redo' as const }),
  ),
  { minLength: 1, maxLength: 6 },
)

/** A run of steps. */
export const editSteps: fc.Arbitrary<readonly EditStep[]> = fc.array(editStep, {
  minLength: 1,
  maxLength: 15,
})

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}
