import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'

const KEYS = fc.oneof(
  { weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', ''),
  },
)

const SCALARS = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)

/**
 * Any JSON value: every kind, a few levels deep, Unicode throughout, keys such as an own `__proto__` among
 * them. Objects are as `JSON.parse` makes them.
 */
export function anyJson(): fc.Arbitrary<Json> {
  return fc
    .letrec<{ value: Json; list: Json; object: Json }>((tie) => ({
      value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, SCALARS, tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc
        .array(fc.tuple(KEYS, tie('value')), { maxLength: 4 })
        .map((entries): Json => Object.fromEntries(entries)),
    }))
    .value.map(normal)
}

/** A free-form object, as call analysis and tool params are. */
export function anyObject(): fc.Arbitrary<{ readonly [key: string]: Json }> {
  return fc.array(fc.tuple(KEYS, anyJson()), { maxLength: 3 }).map((entries) => Object.fromEntries(entries))
}

/** Values that sit on the edges of what the endpoint reads as a number, a yes or a text. */
export function edgeValue(): fc.Arbitrary<Json> {
  return fc.oneof(
    fc.constantFrom<Json>(
      ...[
        '',
        ' ',
        '0',
        '1',
        '42',
        ' 42 ',
        '+7',
        '-0',
        '1_000',
        '1__0',
        '_1',
        '1.0',
        '1.',
        '.5',
        '10.5',
        '1e3',
      ],
      ...[
        '0x10',
        'true',
        'YES',
        'off',
        'mostly',
        ' true',
        'nan',
        '-inf',
        'Infinity',
        '\u0085 7\u3000',
        '\ufeff7',
      ],
      ...[
        'positive',
        'Positive',
        'user',
        'User',
        'bot',
        '\ud83e',
        'a\udd50b',
        '🥐'.repeat(200),
        'k'.repeat(201),
      ],
      ...[0, -0, 1, 2, -1, 0.5, -1.5, 42000.5, 1e3, 1e21, -1e21, 2 ** 63, 1767261600, 1767261600000],
      ...[null, true, false],
    ),
    fc.constant<Json>([]),
    fc.constant<Json>({}),
    fc.constant<Json>([{}]),
    anyJson(),
  )
}

/** What is left of a value once it has been written and read: -0 becomes 0. */
function normal(value: Json): Json {
  const read: Json = JSON.parse(JSON.stringify(value))
  return read
}
