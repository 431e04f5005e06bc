import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isList, isObject, ownValue } from '../../json/json-path.ts'
import { addUp, type Fingerprints, hashText, mix } from '../json/fingerprint.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** What sort of row it is. `other` is what has no known role, or is no object. */
export type RowKind = 'turn' | 'tool' | 'node' | 'other'

/** What a row is aligned by. Depends on its JSON alone. */
export interface RowFacts {
  readonly kind: RowKind
  readonly role: string
  /** Equal for rows that are the same to the last field, and hardly ever for others. */
  readonly exact: number
  /** Name of a tool. */
  readonly name: string
  /** Ends of a node transition. */
  readonly from: string
  readonly to: string
  /** Read when it is first asked for: most rows have their like in the other call. */
  content(): RowContent
}

/** What a row says or does. */
export interface RowContent {
  /** Equal for rows that say or do the same, at whatever time and under whatever `request_id`. */
  readonly key: number
  /** What two rows of a kind have in common: words of a turn, parts of a tool's data; sorted. */
  readonly tokens: readonly number[]
  /** Marks that hardly another row has. */
  readonly features: readonly number[]
}

/** What is read from rows once and kept as long as they are. */
export interface FactsReader {
  of(wire: Json): RowFacts
}

// Data of a tool can be large; its first parts tell whether two calls are alike.
const MOST_PARTS = 64

/** A reader over a vocabulary and fingerprints that several comparisons can share. */
export function createFactsReader(fingerprints: Fingerprints, vocabulary: Vocabulary): FactsReader {
  const seen = new WeakMap<JsonObject, RowFacts>()
  return {
    of(wire) {
      if (!isObject(wire)) return factsOfAnything(wire, fingerprints)
      const known = seen.get(wire)
      if (known) return known
      const found = factsOfObject(wire, fingerprints, vocabulary)
      seen.set(wire, found)
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
  const key = fingerprints.of(wire)
  const content: RowContent = { key, tokens: [], features: [] }
  return { kind: 'other', role: '', exact: key, name: '', from: '', to: '', content: () => content }
}

function factsOfObject(wire: JsonObject, fingerprints: Fingerprints, vocabulary: Vocabulary): RowFacts {
  const kind = rowKind(wire)
  const tool = ownValue(wire, 'tool')
  const node = ownValue(wire, 'node')
  let content: RowContent | undefined
  const facts: RowFacts = {
    kind,
    role: textOf(wire, 'role'),
    exact: exactKey(wire, fingerprints),
    name: kind === 'tool' ? textOf(tool, 'name') : '',
    from: kind === 'node' ? textOf(node, 'from') || textOf(node, 'from_node') : '',
    to: kind === 'node' ? textOf(node, 'to') : '',
    content() {
      content ??=
        kind === 'tool' ? toolContent(facts, tool, fingerprints) : spokenContent(facts, wire, vocabulary)
      return content
    },
  }
  return facts
}

/** A key of everything in a row; of its words what is cheap to read, since there are so many of them. */
function exactKey(wire: JsonObject, fingerprints: Fingerprints): number {
  let key = 0
  for (const name of Object.keys(wire)) {
    const value = wire[name]
    const part = name === 'words' && isList(value) ? wordsKey(value) : fingerprints.of(value)
    key = addUp(key, mix(hashText(name), part))
  }
  return key
}

function wordsKey(words: readonly Json[]): number {
  let key = words.length
  for (const word of words) {
    if (!isObject(word)) continue
    const { word: text, start_ms: startMs, end_ms: endMs } = word
    const times = (typeof startMs === 'number' ? startMs : 0) + 3 * (typeof endMs === 'number' ? endMs : 0)
    key = (Math.imul(key, 31) + (typeof text === 'string' ? text.length : 0) + 7 * times) | 0
  }
  return key >>> 0
}

function toolContent(
  { role, name }: RowFacts,
  tool: Json | undefined,
  fingerprints: Fingerprints,
): RowContent {
  const parts: number[] = []
  for (const key of ['params', 'result', 'error']) {
    addParts(parts, ownValue(tool, key), hashText(key), fingerprints)
  }
  const key = parts.reduce(mix, mix(hashText(role), hashText(name)))
  parts.sort(ascending)
  return { key, tokens: parts, features: parts }
}

function spokenContent(facts: RowFacts, wire: JsonObject, vocabulary: Vocabulary): RowContent {
  const { kind, role, from, to, exact } = facts
  if (kind === 'node') {
    return { key: mix(mix(hashText('node'), hashText(from)), hashText(to)), tokens: [], features: [] }
  }
  const words = vocabulary.idsOf(spokenText(wire))
  const key =
    kind === 'other' && words.length === 0 ? exact : words.reduce(mix, mix(hashText(kind), hashText(role)))
  const features = words.slice(1).map((word, index) => mix(words[index] ?? 0, word))
  return { key, tokens: words.toSorted(ascending), features }
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
