import type { Json, JsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import type {
  CallOutline,
  OutlineAnswer,
  OutlineLine,
  OutlinePace,
  OutlineTimes,
} from '../../outline/outline.ts'

/** Texts with everything in them that a notation could trip over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('Hello there.', 'Press # now.', '') },
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\t',
        '\\',
        '|',
        '||',
        '{',
        '}',
        '{"a": 1}',
        '{name}',
        '{a:',
        '#',
        '@0:01',
        '->',
        '[',
        ']',
        '(',
        '"',
        ':',
        '---',
        '\u0000',
        '\u2028',
        '\ufeff',
        '\ud83d',
        '\ude00',
        '😀',
        'é',
        'Agent:',
        'a',
        '850ms',
        '-',
        '0',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)

const key = fc.oneof(
  anyText,
  fc.constantFrom('__proto__', 'constructor', 'toString', '7', 'id', 'e2e_latency'),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 1e21, 5e-324),
)

/** Any JSON value, a few levels deep. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), number, anyText),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value

/** Any JSON object. */
export const anyObject: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(key, anyJson), { maxLength: 3 })
  .map((entries) => Object.fromEntries(entries))

const someKeys: fc.Arbitrary<JsonObject> = anyObject.filter((object) => Object.keys(object).length > 0)
const ms = fc.oneof(
  fc.nat(200_000),
  fc.constantFrom(0, 999, 1000, 59_999, 3_600_000, Number.MAX_SAFE_INTEGER),
)

const times: fc.Arbitrary<OutlineTimes> = fc
  .record({ startMs: ms, endMs: ms, durationMs: ms }, { requiredKeys: [] })
  .filter((each) => Object.keys(each).length > 0)

const extras = { times, metadata: anyObject, row: someKeys }

const answer: fc.Arbitrary<OutlineAnswer> = fc
  .record(
    {
      status: fc.constantFrom('ok', 'error', 'unsaid'),
      result: anyObject,
      durationMs: ms,
      error: anyText,
      tool: someKeys,
      ...extras,
    },
    { requiredKeys: ['status'] },
  )
  .map(({ error, ...rest }) => (rest.status === 'error' && error !== undefined ? { ...rest, error } : rest))

const word = fc.record(
  { word: anyText, startMs: ms, endMs: ms, confidence: number },
  { requiredKeys: ['word', 'startMs', 'endMs'] },
)

/** Any line that an outline can have. */
export const anyLine: fc.Arbitrary<OutlineLine> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('turn'),
      role: fc.constantFrom('user', 'agent'),
      text: anyText,
      cut: fc.record({ tail: anyText, beforeEndMs: ms }, { requiredKeys: ['tail'] }),
      words: fc.array(word, { maxLength: 12 }),
      ...extras,
    },
    { requiredKeys: ['kind', 'role', 'text'] },
  ),
  fc.record(
    {
      kind: fc.constant('tool'),
      name: anyText,
      requestId: anyText,
      params: anyObject,
      tool: someKeys,
      answer,
      ...extras,
    },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record(
    { kind: fc.constant('result'), name: anyText, requestId: anyText, answer },
    { requiredKeys: ['kind', 'name', 'answer'] },
  ),
  fc.record(
    { kind: fc.constant('node'), from: anyText, to: anyText, reason: anyText, node: someKeys, ...extras },
    { requiredKeys: ['kind', 'to'] },
  ),
  fc.record({ kind: fc.constant('pause'), ms: ms.filter((each) => each > 0) }),
  fc.record({ kind: fc.constant('pause'), ms: ms.filter((each) => each > 0).map((each) => -each) }),
  fc.record({ kind: fc.constant('json'), wire: anyObject }),
)

const pace: fc.Arbitrary<OutlinePace> = fc.record(
  {
    seed: fc.nat(),
    agentWpm: fc.double({ min: 1, max: 400, noNaN: true }),
    userWpm: fc.integer({ min: 1, max: 400 }),
    agentReplyMs: ms,
    userReplyMs: ms,
    toolMs: ms,
  },
  { requiredKeys: [] },
)

const fieldName = fc.oneof(
  key,
  fc.constantFrom('call_id', 'call_type', 'start_timestamp', 'seed', 'Call ID', 'custom'),
)

/** Any outline in canonical form. */
export const anyOutline: fc.Arbitrary<CallOutline> = fc.record({
  fields: fc
    .array(fc.tuple(fieldName, anyJson), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries.filter(([name]) => name !== 'transcript_with_tool_calls'))),
  pace,
  lines: fc.array(anyLine, { maxLength: 6 }),
})

/** Texts that are nearly scripts. */
export const nearlyScript: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '\n',
        '\n',
        '  ',
        'Agent: ',
        'User:',
        'hello',
        '[get',
        ' {"a": ',
        '1}',
        ' -> ',
        '850ms]',
        'error ',
        '"x"',
        '||',
        '@0:01.5',
        '-0:02',
        '+1s',
        ' ',
        '(pause 2s)',
        '{',
        '}',
        '[',
        ']',
        '#id',
        'words: hi 1-2~0.5',
        'row: {"b": [1,]}',
        'metadata:',
        '\\',
        'call_id: 7',
        'result row: ',
        'billing',
        ',',
        '\r',
        '{}',
        '"',
      ),
      anyText,
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))
