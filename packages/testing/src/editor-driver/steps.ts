import type { Json, JsonPath } from '@call-timeline/schema'
import fc from 'fast-check'

/** One write within a transaction; `at` picks a segment, counted around. */
export type WriteStep =
  | { readonly write: 'add'; readonly at: number; readonly wire: Json }
  | { readonly write: 'change'; readonly at: number; readonly wire: Json }
  | { readonly write: 'remove'; readonly at: number }
  | { readonly write: 'putBack'; readonly at: number }
  | { readonly write: 'move'; readonly at: number; readonly after: number }
  | { readonly write: 'pin'; readonly at: number }
  | { readonly write: 'call'; readonly value: Json }

/** Something that a person or a host does to an editor. Plain data, so that a failing run can be read. */
export type EditStep =
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
  | { readonly step: 'merge'; readonly at: number }
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
const text = fc.oneof(
  fc
    .array(
      fc.constantFrom('hello', 'Yes,', 'the', 'balance', 'is', '12.50', "don't", 'thanks!', '今日は', 'é'),
      {
        maxLength: 8,
      },
    )
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const role = fc.constantFrom(
  'user',
  'agent',
  'agent_function',
  'agent_result',
  'node_transition',
  'assistant',
)

const word = fc.record({ word: text, start_ms: fc.nat(60_000), end_ms: fc.nat(60_000) })

const time = fc.record({ start_ms: fc.nat(10_000) }, { requiredKeys: [] })

/** Rows of a few tools and nodes, so that they meet each other. */
const toolRow = fc
  .tuple(
    fc.record({
      role: fc.constantFrom('agent_function', 'agent_result'),
      tool: fc.record(
        { name: fc.constantFrom('search', 'book'), request_id: fc.constantFrom('r1', 'r2') },
        { requiredKeys: [] },
      ),
    }),
    time,
  )
  .map(([row, when]): Json => ({ ...row, ...when }))
const nodeRow = fc
  .tuple(
    fc.record({
      role: fc.constant('node_transition'),
      node: fc.record({ from: fc.constantFrom('a', 'b'), to: fc.constantFrom('a', 'b') }),
    }),
    time,
  )
  .map(([row, when]): Json => ({ ...row, ...when }))

/** A timeline item, mostly one that makes sense. */
export const segmentWire: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: toolRow },
  { weight: 3, arbitrary: nodeRow },
  {
    weight: 9,
    arbitrary: fc.record(
      {
        role,
        text,
        start_ms: fc.nat(60_000),
        end_ms: fc.nat(60_000),
        duration_ms: fc.nat(5000),
        words: fc.array(word, { maxLength: 5 }),
        node: fc.record({ from: fc.constantFrom('a', 'b'), to: fc.constantFrom('a', 'b') }),
        tool: fc.record(
          {
            name: fc.constantFrom('search', 'book'),
            request_id: fc.constantFrom('r1', 'r2', 'r3'),
            start_ms: fc.nat(60_000),
          },
          { requiredKeys: ['name'] },
        ),
      },
      { requiredKeys: ['role'] },
    ),
  },
  fc.constantFrom<Json[]>(null, 'text', 3, [], {}, { role: 7, words: 'none' }, JSON.parse('{"__proto__":1}')),
)

const write: fc.Arbitrary<WriteStep> = fc.oneof(
  fc.record({ write: fc.constant('add' as const), at, wire: segmentWire }),
  fc.record({ write: fc.constant('change' as const), at, wire: segmentWire }),
  fc.record({ write: fc.constant('remove' as const), at }),
  fc.record({ write: fc.constant('putBack' as const), at }),
  fc.record({ write: fc.constant('move' as const), at, after: at }),
  fc.record({ write: fc.constant('pin' as const), at }),
  fc.record({ write: fc.constant('call' as const), value: fc.jsonValue({ maxDepth: 1 }).map(asJson) }),
)

/** The writes of one transaction: composite ones, such as a record taken out and put back. */
export const writeSteps: fc.Arbitrary<readonly WriteStep[]> = fc.array(write, { minLength: 1, maxLength: 8 })

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
  fc.record({ step: fc.constant('merge' as const), at }),
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
  fc.record({ step: fc.constant('select' as const), ats }),
  { weight: 4, arbitrary: fc.record({ step: fc.constant('transaction' as const), writes: writeSteps }) },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('gesture' as const),
      commits: fc.array(writeSteps, { minLength: 1, maxLength: 4 }),
      ends: fc.constantFrom('end' as const, 'cancel' as const),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ step: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ step: 'redo' as const }) },
)

/** Rows that depend on each other: calls and results of few tools, moves between few nodes, some untimed. */
export const linkedWire: fc.Arbitrary<Json> = fc.oneof(toolRow, nodeRow)

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
