import { isJsonArray, isJsonObject, type JsonPath } from '../../json.ts'

/** A text somewhere in a payload. */
interface FoundString {
  readonly text: string
  readonly path: JsonPath
  readonly isKey: boolean
}

interface Place {
  readonly value: unknown
  readonly depth: number
  readonly parent: Place | undefined
  readonly key: string | number
}

/**
 * Visits every text of a payload, keys too, in order and however deep it nests (no recursion, so no stack to
 * overflow). `visit` gets a path only when it asks for one. Returns the depth of the deepest value; the root
 * is 0. Keys in `skip` are not entered at the root.
 */
export function walkStrings(
  root: unknown,
  visit: (text: string, found: () => FoundString) => void,
  skip: readonly string[] = [],
): number {
  let deepest = 0
  const open: Place[] = [{ value: root, depth: 0, parent: undefined, key: '' }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const here = place
    deepest = Math.max(deepest, here.depth)
    if (typeof here.value === 'string') {
      const text = here.value
      visit(text, () => ({ text, path: pathOf(here), isKey: false }))
    } else if (isJsonArray(here.value)) {
      pushItems(here.value, here, open)
      if (here.value.length > 0) deepest = Math.max(deepest, here.depth + 1)
    } else if (isJsonObject(here.value)) {
      const entries = Object.entries(here.value)
      for (const [key] of entries)
        visit(key, () => ({ text: key, path: [...pathOf(here), key], isKey: true }))
      const inside = here.depth === 0 ? entries.filter(([key]) => !skip.includes(key)) : entries
      for (const [key, value] of inside.reverse()) push(value, here, key, open)
      if (inside.length > 0) deepest = Math.max(deepest, here.depth + 1)
    }
  }
  return deepest
}

function pushItems(items: readonly unknown[], parent: Place, open: Place[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) push(items[index], parent, index, open)
}

// Numbers, truths and nulls hold no text; most of a call is numbers.
function push(value: unknown, parent: Place, key: string | number, open: Place[]): void {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return
  open.push({ value, depth: parent.depth + 1, parent, key })
}

function pathOf(place: Place): JsonPath {
  const path: (string | number)[] = []
  for (let at = place; at.parent !== undefined; at = at.parent) path.push(at.key)
  return path.reverse()
}
