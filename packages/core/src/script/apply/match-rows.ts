import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { alignSequences } from '../../diff/align/align-sequences.ts'
import { pairEqualHoles } from '../../diff/align/equal-holes.ts'
import { jsonEqual } from '../../json/json-equal.ts'
import { ownValue } from '../../json/json-path.ts'
import { rowKey, weakRowKey } from './row-key.ts'

/** Which present row stands behind each said one. */
export interface RowMatches {
  /** For each said row the index of its present row; undefined for a new one. */
  readonly present: readonly (number | undefined)[]
  /** The said rows whose present row stands elsewhere now. */
  readonly moved: ReadonlySet<number>
}

const CELLS = 300_000

/** Finds for each said row the present one that it is or has become, in nearly linear time. */
export function matchRows(present: readonly JsonObject[], said: readonly JsonObject[]): RowMatches {
  const presentKeys = present.map(rowKey)
  const saidKeys = said.map(rowKey)
  const tokens = tokenSets()
  const pairs = pairEqualHoles(
    alignSequences({
      left: presentKeys,
      right: saidKeys,
      weaker: {
        left: (index) => weakKeyAt(present, index),
        right: (index) => weakKeyAt(said, index),
      },
      score: (left, right) => likeness(present[left], said[right], tokens),
      budget: { cells: CELLS },
    }),
    present.length,
    said.length,
    (left, right) => mayBecome(present[left], said[right]),
  )
  const matches: (number | undefined)[] = said.map(() => undefined)
  const taken = new Set<number>()
  for (const [left, right] of pairs) {
    matches[right] = left
    taken.add(left)
  }

  const waiting = new Map<string, number[]>()
  for (const [index, key] of presentKeys.entries()) {
    if (taken.has(index)) continue
    const others = waiting.get(key)
    if (others) others.push(index)
    else waiting.set(key, [index])
  }
  for (const others of waiting.values()) others.reverse()
  const moved = new Set<number>()
  for (const [index, key] of saidKeys.entries()) {
    if (matches[index] !== undefined) continue
    const found = waiting.get(key)?.pop()
    if (found === undefined) continue
    matches[index] = found
    moved.add(index)
  }
  return { present: matches, moved }
}

function weakKeyAt(rows: readonly JsonObject[], index: number): string {
  const wire = rows[index]
  return wire ? weakRowKey(wire) : ''
}

type TokensOf = (wire: JsonObject) => ReadonlySet<string>

function likeness(left: JsonObject | undefined, right: JsonObject | undefined, tokensOf: TokensOf): number {
  if (!left || !right) return 0
  if (isSpeechRole(left.role) && isSpeechRole(right.role)) {
    const a = tokensOf(left)
    const b = tokensOf(right)
    let shared = 0
    for (const token of a) if (b.has(token)) shared += 1
    const alike = a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size)
    return 0.85 * alike + (left.role === right.role ? 0.15 : 0)
  }
  if (left.role !== right.role) return 0
  if (left.role === 'node_transition') {
    return sameAt(left.node, right.node, 'to') ? 0.9 : sameAt(left.node, right.node, 'from') ? 0.6 : 0.4
  }
  const sameName = sameAt(left.tool, right.tool, 'name') ? 0.3 : 0
  const sameId = sameAt(left.tool, right.tool, 'request_id') ? 0.3 : 0
  const sameRest = ['params', 'result'].every((key) => sameAt(left.tool, right.tool, key)) ? 0.2 : 0
  return 0.2 + sameName + sameId + sameRest
}

function sameAt(left: Json | undefined, right: Json | undefined, key: string): boolean {
  return jsonEqual(ownValue(left, key), ownValue(right, key))
}

function mayBecome(left: JsonObject | undefined, right: JsonObject | undefined): boolean {
  if (!left || !right) return false
  return left.role === right.role || (isSpeechRole(left.role) && isSpeechRole(right.role))
}

// Enough to tell two turns apart; a turn of a thousand words is compared by its first.
const MOST_TOKENS = 60
const MOST_UNITS = 600

function tokenSets(): TokensOf {
  const known = new Map<JsonObject, ReadonlySet<string>>()
  return (wire) => {
    const before = known.get(wire)
    if (before) return before
    const words =
      spokenText(wire)
        .slice(0, MOST_UNITS)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    const tokens = new Set(words.slice(0, MOST_TOKENS))
    known.set(wire, tokens)
    return tokens
  }
}
