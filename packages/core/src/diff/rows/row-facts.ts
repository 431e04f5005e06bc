import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isList, isObject, ownValue } from '../../json/json-path.ts'
import { type Fingerprints, hashText, mix } from '../json/fingerprint.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** What sort of row it is. `other` is what has no known role, or is no object. */
export type RowKind = 'turn' | 'tool' | 'node' | 'other'

/** What a row is aligned by. Depends on its JSON alone. */
export interface RowFacts {
  readonly kind: RowKind
  readonly role: string
  /** Equal for rows that are the same to the last field. */
  readonly exact: number
  /** Equal for rows that say or do the same, at whatever time and under whatever `request_id`. */
  readonly content: number
  /** What two rows of a kind have in common: words of a turn, parts of a tool's data; sorted. */
  readonly tokens: readonly number[]
  /** Marks that hardly another row has. */
  readonly features: readonly number[]
  /** Name of a tool. */
  readonly name: string
  /** Ends of a node transition. */
  readonly from: string
  readonly to: string
}

/** What is read from rows once and kept as long as they are. */
export interface FactsReader {
  readonly fingerprints: Fingerprints
  of(wire: Json): RowFacts
}

// Data of a tool can be large; its first parts tell whether two calls are alike.
const MOST_PARTS = 64

/** A reader over a vocabulary and fingerprints that several comparisons can share. */
export function createFactsReader(fingerprints: Fingerprints, vocabulary: Vocabulary): FactsReader {
  const known = new WeakMap<JsonObject, RowFacts>()
  return {
    fingerprints,
    of(wire) {
      if (!isObject(wire)) return factsOfAnything(wire, fingerprints)
      const found = known.get(wire) ?? factsOfObject(wire, fingerprints, vocabulary)
      known.set(wire, found)
      return found
    },
  }
}

/** What sort of row a segment is. */
export function rowKind(wire: Json): RowKind {
  const role = ownValue(wire, 'role')
  if (role === 'user' || role === 'agent') return 'turn'
  if (role === 'agent_function' || role === 'agent_result') return 'tool'
  return role === 'node_transition' ? 'node' : 'other'
}

function factsOfAnything(wire: Json, fingerprints: Fingerprints): RowFacts {
  const exact = fingerprints.of(wire)
  return { ...NOTHING, kind: 'other', role: '', exact, content: exact }
}

const NOTHING = { tokens: [], features: [], name: '', from: '', to: '' } as const

function factsOfObject(wire: JsonObject, fingerprints: Fingerprints, vocabulary: Vocabulary): RowFacts {
  const kind = rowKind(wire)
  const role = textOf(wire, 'role')
  const exact = fingerprints.of(wire)
  const start = mix(hashText(kind), hashText(role))
  if (kind === 'tool') {
    const tool = ownValue(wire, 'tool')
    const name = textOf(tool, 'name')
    const parts: number[] = []
    for (const key of ['params', 'result', 'error'])
      addParts(parts, ownValue(tool, key), hashText(key), fingerprints)
    const content = parts.reduce(mix, mix(start, hashText(name)))
    parts.sort(ascending)
    return { ...NOTHING, kind, role, exact, content, name, tokens: parts, features: parts }
  }
  if (kind === 'node') {
    const node = ownValue(wire, 'node')
    const from = textOf(node, 'from') || textOf(node, 'from_node')
    const to = textOf(node, 'to')
    return { ...NOTHING, kind, role, exact, from, to, content: mix(mix(start, hashText(from)), hashText(to)) }
  }
  const words = vocabulary.idsOf(spokenText(wire))
  const content = kind === 'other' && words.length === 0 ? exact : words.reduce(mix, start)
  const features = words.slice(1).map((word, index) => mix(words[index] ?? 0, word))
  return { ...NOTHING, kind, role, exact, content, tokens: words.toSorted(ascending), features }
}

function addParts(parts: number[], value: Json | undefined, path: number, fingerprints: Fingerprints): void {
  const open: (readonly [Json, number])[] = value === undefined ? [] : [[value, path]]
  for (let next = open.pop(); next && parts.length < MOST_PARTS; next = open.pop()) {
    const [part, at] = next
    if (isObject(part)) {
      for (const key of Object.keys(part).sort().slice(0, MOST_PARTS)) {
        const child = part[key]
        if (child !== undefined) open.push([child, mix(at, hashText(key))])
      }
    } else if (isList(part)) {
      for (const item of part.slice(0, MOST_PARTS)) open.push([item, mix(at, 1)])
    } else parts.push(mix(at, fingerprints.of(part)))
  }
}

function textOf(object: Json | undefined, key: string): string {
  const value = ownValue(object, key)
  return typeof value === 'string' ? value : ''
}

function ascending(a: number, b: number): number {
  return a - b
}
