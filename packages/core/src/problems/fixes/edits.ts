import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import { getIn, isList, isObject, setIn } from '../../json/json-path.ts'

/** The object with a key under another name, in the same place; an entry that has that name already goes. */
export function withRenamedKey(object: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      if (key === from) return [[to, value] as const]
      return key === to ? [] : [[key, value] as const]
    }),
  )
}

/** The value with the object at `path` replaced by what `change` makes of it; undefined when there is none. */
export function changeObject(
  root: Json,
  path: JsonPath,
  change: (object: JsonObject) => JsonObject,
): Json | undefined {
  const object = getIn(root, path)
  return isObject(object) ? setIn(root, path, change(object)) : undefined
}

/** A segment with every word that is an object replaced; other words stay as they are. */
export function changeWords(
  wire: JsonObject,
  change: (word: JsonObject, index: number) => JsonObject,
): JsonObject {
  const { words } = wire
  if (!isList(words)) return wire
  return { ...wire, words: words.map((word, index) => (isObject(word) ? change(word, index) : word)) }
}

/**
 * The paths that a problem of one place stands for. Of the words of a turn a key is reported but once, so
 * there it is the same key of every word.
 */
export function samePlaces(wire: JsonObject, path: JsonPath): readonly JsonPath[] {
  const [list, index, ...rest] = path
  const { words } = wire
  if (list !== 'words' || typeof index !== 'number' || rest.length === 0 || !isList(words)) return [path]
  return words.flatMap((word, at) =>
    getIn(word, rest) === undefined ? [] : [['words', at, ...rest] as const],
  )
}
