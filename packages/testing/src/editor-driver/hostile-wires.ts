import { isJsonObject, type Json, type JsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import { spoken } from './wires.ts'

// What code that builds objects can hand over, and JSON cannot.
const NOT_JSON = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]
const STRANGE_MS: fc.Arbitrary<Json> = fc.oneof(
  fc.integer({ min: -5000, max: 60_000 }),
  fc.constantFrom<Json[]>(0, 0.4, -0.6, 1e15, -1e15, 2 ** 53, 1e308, 5e-324, 1_767_261_600_000),
  fc.constantFrom<Json[]>(...NOT_JSON),
  fc.constantFrom<Json[]>('12', '12.5', ' 7 ', '', 'soon', null, true, [], {}),
)

const strangeWord: fc.Arbitrary<Json> = fc.oneof(
  fc.record(
    {
      word: fc.oneof(spoken, fc.constantFrom<Json[]>(7, null, '\ud83e')),
      start_ms: STRANGE_MS,
      end_ms: STRANGE_MS,
      confidence: STRANGE_MS,
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom<Json[]>(null, 'word', 3, [], {}),
)

/** Timeline items with times of every kind that cannot be: reversed, huge, negative, not a number, not even numbers. */
export const hostileWire: fc.Arbitrary<Json> = fc
  .tuple(
    fc.record(
      {
        role: fc.constantFrom<Json[]>(
          'user',
          'agent',
          'agent_function',
          'agent_result',
          'node_transition',
          'User',
          null,
        ),
        text: fc.oneof(spoken, fc.constantFrom<Json[]>(null, 5, '\ud83e half', ' ')),
        start_ms: STRANGE_MS,
        end_ms: STRANGE_MS,
        duration_ms: STRANGE_MS,
        words: fc.oneof(fc.array(strangeWord, { maxLength: 5 }), fc.constantFrom<Json[]>(null, 'none', {})),
        tool: fc.oneof(
          fc.record(
            {
              name: fc.constantFrom<Json[]>('search', '', 4),
              request_id: fc.constantFrom<Json[]>('r1', '', 9, null),
              params: fc.constantFrom<Json[]>({}, null, [1], 'text'),
              start_ms: STRANGE_MS,
              end_ms: STRANGE_MS,
            },
            { requiredKeys: [] },
          ),
          fc.constantFrom<Json[]>(null, 'tool', []),
        ),
        node: fc.oneof(
          fc.record(
            { from: fc.constantFrom<Json[]>('a', 1, null), to: fc.constantFrom<Json[]>('b', 2) },
            { requiredKeys: [] },
          ),
          fc.constantFrom<Json[]>(null, 'node', []),
        ),
        metadata: fc.constantFrom<Json[]>(null, {}, { interrupted: 'yes', e2e_latency: Number.NaN }, 'text'),
      },
      { requiredKeys: [] },
    ),
    fc.boolean(),
  )
  .map(([wire, own]) => (own ? withOwnProto(wire) : wire))

/** Turns of one or two speakers that touch, nest, start together, or have no length. */
export const crowdedWires: fc.Arbitrary<readonly Json[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom('user', 'agent'),
      text: fc.constantFrom('one', 'two three'),
      // Few times, so that they meet.
      from: fc.nat(4),
      length: fc.nat(3),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((turns) =>
    turns.map(({ role, text, from, length }) => ({
      role,
      text,
      start_ms: from * 500,
      end_ms: (from + length) * 500,
    })),
  )

/** With an own key that an assignment would lose. */
function withOwnProto(wire: JsonObject): Json {
  const own: Json = JSON.parse('{"__proto__":{"polluted":true}}')
  return isJsonObject(own)
    ? Object.defineProperties({ ...wire }, Object.getOwnPropertyDescriptors(own))
    : wire
}
