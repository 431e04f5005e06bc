import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'

/** Something said: a few words in several scripts, or any text. */
export const spoken: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.constantFrom('hello', 'Yes,', 'the', 'balance', 'is', '12.50', "don't", 'thanks!', '今日は', 'é'),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)

/** A role, once in a while one that there is not. */
export const role: fc.Arbitrary<string> = fc.constantFrom(
  'user',
  'agent',
  'agent_function',
  'agent_result',
  'node_transition',
  'assistant',
)

const word = fc.record({ word: spoken, start_ms: fc.nat(60_000), end_ms: fc.nat(60_000) })

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
        text: spoken,
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

/** Rows that depend on each other: calls and results of few tools, moves between few nodes, some untimed. */
export const linkedWire: fc.Arbitrary<Json> = fc.oneof(toolRow, nodeRow)
