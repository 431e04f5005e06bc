import type { Json, JsonPath } from '@call-timeline/schema'
import { type Hides, isList, MASK } from './masking.ts'

/** What may stand on one line; characters. */
const LONGEST = 120

/** Deeper values are told by their brackets alone. */
const DEEPEST = 3

/**
 * The beginning of a value on one line, nearly as JSON: keys without quotes, the rest cut off. Looks at no more
 * than it writes, however large the value.
 */
export function jsonPreview(
  value: Json,
  hides: Hides,
  path: JsonPath = [],
  longest: number = LONGEST,
): string {
  const line = { text: '', longest }
  write(line, value, hides, path, 0)
  return line.text.length > longest ? `${cut(line.text, longest)}…` : line.text
}

interface Line {
  text: string
  readonly longest: number
}

function write(line: Line, value: Json, hides: Hides, path: JsonPath, depth: number): void {
  if (hides(path, value)) {
    line.text += MASK
  } else if (typeof value === 'string') {
    line.text += depth === 0 ? oneLine(value, line.longest) : JSON.stringify(oneLine(value, line.longest))
  } else if (typeof value !== 'object' || value === null) {
    line.text += String(value)
  } else if (isList(value)) {
    if (depth >= DEEPEST) line.text += value.length === 0 ? '[]' : '[…]'
    else
      writeItems(line, value.entries(), '[]', depth, (index, item) => {
        write(line, item, hides, [...path, index], depth + 1)
      })
  } else if (depth >= DEEPEST) {
    line.text += isEmpty(value) ? '{}' : '{…}'
  } else {
    writeItems(line, ownEntries(value), '{}', depth, (key, item) => {
      line.text += `${oneLine(key, line.longest)}: `
      write(line, item, hides, [...path, key], depth + 1)
    })
  }
}

function writeItems<Key>(
  line: Line,
  entries: Iterable<readonly [Key, Json]>,
  brackets: string,
  depth: number,
  writeItem: (key: Key, item: Json) => void,
): void {
  // The outermost brackets say nothing that the line does not.
  const isOuter = depth === 0 && brackets === '{}'
  const before = line.text.length
  if (!isOuter) line.text += brackets[0]
  let isFirst = true
  for (const [key, item] of entries) {
    if (line.text.length > line.longest) return
    if (!isFirst) line.text += ', '
    isFirst = false
    writeItem(key, item)
  }
  if (!isOuter) line.text += brackets[1]
  else if (line.text.length === before) line.text += brackets
}

/** One entry after the other, since an object may have more than anybody asks for. */
function* ownEntries(value: { readonly [key: string]: Json }): Iterable<readonly [string, Json]> {
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue
    const item = value[key]
    if (item !== undefined) yield [key, item]
  }
}

function isEmpty(value: { readonly [key: string]: Json }): boolean {
  for (const key in value) if (Object.hasOwn(value, key)) return false
  return true
}

function oneLine(text: string, longest: number): string {
  return text.slice(0, longest + 1).replaceAll(/\s+/g, ' ')
}

/** Cut between characters, not within one. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
