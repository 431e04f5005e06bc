import type { Json, JsonObject } from '@call-timeline/schema'
import { isObject, ownValue, withKey } from '../../../json/json-path.ts'
import { type Mutator, tryCandidates } from '../mutator.ts'
import { partOf, roleOf, type VariantRow, withWire } from '../variant-call.ts'

/** The flow goes to another node than it did, one of the call's own where there is one. */
export const wrongNode: Mutator = {
  id: 'wrong_node',
  label: 'Wrong node',
  mutate(rows, random) {
    const moves = [...rows.entries()].filter(
      ([, row]) => roleOf(row) === 'node_transition' && nodeText(row, 'to') !== undefined,
    )
    const names = [...new Set(moves.flatMap(([, row]) => [nodeText(row, 'from'), nodeText(row, 'to')]))]
    const found = tryCandidates(rows, moves, random, ([index, row]) => {
      const to = nodeText(row, 'to')
      if (to === undefined) return undefined
      const others = names.filter(
        (name) => name !== undefined && name !== to && name !== nodeText(row, 'from'),
      )
      const wrong = random.pick(others) ?? 'fallback'
      const next = moves.find(([at]) => at > index)
      return {
        rows: rows.map((one, at) => {
          if (at === index) return withNode(one, 'to', wrong)
          return at === next?.[0] ? leaving(one, to, wrong) : one
        }),
        segmentId: row.note.id,
        index,
        what: `Goes to node “${wrong}” instead of “${to}”`,
        longerMs: 0,
      }
    })
    return found ?? { reason: 'The call has no move to a node.' }
  },
}

/** The move behind leaves the node that was entered, in the spelling that it has. */
function leaving(row: VariantRow, from: string, wrong: string): VariantRow {
  const node = nodeOf(row.wire)
  const key = Object.hasOwn(node, 'from') ? 'from' : 'from_node'
  return ownValue(node, key) === from ? withNode(row, key, wrong) : row
}

function nodeOf(wire: Json): JsonObject {
  return partOf(wire, 'node')
}

function nodeText(row: VariantRow, key: 'from' | 'to'): string | undefined {
  const node = nodeOf(row.wire)
  const value = ownValue(node, key) ?? (key === 'from' ? ownValue(node, 'from_node') : undefined)
  return typeof value === 'string' ? value : undefined
}

function withNode(row: VariantRow, key: string, value: string): VariantRow {
  return isObject(row.wire)
    ? withWire(row, withKey(row.wire, 'node', withKey(nodeOf(row.wire), key, value)))
    : row
}
