import { isJsonArray, isJsonObject, type Json, type JsonPath } from '@call-timeline/schema'
import fc from 'fast-check'
import { edgeValue } from './json-values.ts'
import { validCall } from './valid-call.ts'

type Mutation =
  | { readonly kind: 'drop' | 'truncate' | 'double' | 'swap' | 'rename'; readonly at: number }
  | { readonly kind: 'retype'; readonly at: number; readonly value: Json }

const MUTATION: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('drop', 'truncate', 'double', 'swap', 'rename'),
    at: fc.nat(),
  }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('retype'), at: fc.nat(), value: edgeValue() }) },
)

/**
 * A valid call with one to four things broken anywhere in it: a value dropped, cut short, doubled, exchanged
 * with its neighbour, under another key, or replaced by a value of another kind.
 */
export function mutatedCall(): fc.Arbitrary<Json> {
  return fc
    .tuple(validCall(), fc.array(MUTATION, { minLength: 1, maxLength: 4 }))
    .map(([call, mutations]) => mutations.reduce<Json>(mutate, call))
}

function mutate(root: Json, mutation: Mutation): Json {
  const paths = pathsIn(root)
  const path = paths[mutation.at % paths.length] ?? []
  switch (mutation.kind) {
    case 'retype':
      return change(root, path, () => [mutation.value])
    case 'drop':
      return change(root, path, () => [])
    case 'double':
      return change(root, path, (value) => [value, value])
    case 'truncate':
      return change(root, path, (value) => [shorter(value)])
    case 'swap':
      return change(root, path, (value) => [reversed(value)])
    case 'rename':
      return renamed(root, path)
  }
}

function pathsIn(root: Json, at: JsonPath = []): readonly JsonPath[] {
  if (isJsonArray(root)) return [at, ...root.flatMap((item, index) => pathsIn(item, [...at, index]))]
  if (!isJsonObject(root)) return [at]
  return [at, ...Object.entries(root).flatMap(([key, value]) => pathsIn(value, [...at, key]))]
}

/** The root with the value at `path` replaced by those that `to` gives: none, one, or in a list several. */
function change(root: Json, path: JsonPath, to: (value: Json) => readonly Json[]): Json {
  const [step, ...rest] = path
  if (step === undefined) return to(root)[0] ?? null
  const inner = (value: Json) => (rest.length === 0 ? to(value) : [change(value, rest, to)])
  if (isJsonArray(root)) return root.flatMap((item, index) => (index === step ? inner(item) : [item]))
  if (!isJsonObject(root)) return root
  return Object.fromEntries(
    Object.entries(root).flatMap(([key, value]) =>
      key === step ? inner(value).map((other) => [key, other] as const) : [[key, value] as const],
    ),
  )
}

function renamed(root: Json, path: JsonPath): Json {
  const last = path.at(-1)
  if (typeof last !== 'string') return root
  return change(root, path.slice(0, -1), (parent) => {
    if (!isJsonObject(parent)) return [parent]
    const entries = Object.entries(parent).map(
      ([key, value]) => [key === last ? `${key}s` : key, value] as const,
    )
    return [Object.fromEntries(entries)]
  })
}

function shorter(value: Json): Json {
  if (typeof value === 'string' || isJsonArray(value)) return value.slice(0, Math.floor(value.length / 2))
  return typeof value === 'number' ? Math.trunc(value / 10) : value
}

function reversed(value: Json): Json {
  if (isJsonArray(value)) return value.toReversed()
  if (!isJsonObject(value)) return value
  const keys = Object.keys(value)
  const values = Object.values(value).reverse()
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]))
}
