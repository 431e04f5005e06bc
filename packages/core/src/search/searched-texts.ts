import type { Json, JsonPath } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isList, isObject, ownValue } from '../json/json-path.ts'
import { DEEPEST_JSON } from '../json/nests-deeper.ts'
import type { SearchIn } from './match.ts'

/** A text of a segment that can be looked through. */
export interface SearchedText {
  readonly in: SearchIn
  readonly path: JsonPath
  /** The value, as a text where it is a number or a yes or no. */
  readonly text: string
}

/** Every place to look, in the order in which they are shown. */
export const SEARCH_ALL: readonly SearchIn[] = ['text', 'tools', 'nodes', 'metadata']

const KEYS: Readonly<Record<Exclude<SearchIn, 'text'>, string>> = {
  tools: 'tool',
  nodes: 'node',
  metadata: 'metadata',
}

/** The texts of a segment in the places asked for. */
export function searchedTexts(wire: Json, places: ReadonlySet<SearchIn>): readonly SearchedText[] {
  return SEARCH_ALL.filter((place) => places.has(place)).flatMap((place): readonly SearchedText[] => {
    if (place === 'text') {
      const text = spokenText(wire)
      return text === '' ? [] : [{ in: place, path: ['text'], text }]
    }
    const key = KEYS[place]
    const root = ownValue(wire, key)
    return root === undefined ? [] : leavesOf(root, [key]).map((leaf) => ({ in: place, ...leaf }))
  })
}

/** The values within a value, in order, down to where nobody can read them any more. */
function leavesOf(root: Json, at: JsonPath): readonly Omit<SearchedText, 'in'>[] {
  const leaves: Omit<SearchedText, 'in'>[] = []
  const open: { readonly value: Json; readonly path: JsonPath }[] = [{ value: root, path: at }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next
    if (path.length > DEEPEST_JSON) continue
    if (isList(value)) {
      for (const [index, item] of [...value.entries()].reverse())
        open.push({ value: item, path: [...path, index] })
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value).reverse())
        open.push({ value: item, path: [...path, key] })
    } else if (value !== null) {
      leaves.push({ path, text: String(value) })
    }
  }
  return leaves
}
