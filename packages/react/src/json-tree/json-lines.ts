import type { Json, JsonPath } from '@call-timeline/schema'
import { type Hides, isList } from './masking.ts'

/** How many entries of one object or list are shown, until somebody asks for more. */
export const PAGE = 100

/** How many lines are opened without being asked for. */
const OPENED_AT_FIRST = 24

/** How deep what is opened without being asked for goes. */
const DEPTH_AT_FIRST = 3

/** Which objects and lists are open, by the key of their line, and how many of their entries are shown. */
export type OpenLines = ReadonlyMap<string, number>

/** The key of the value itself, which has no line of its own when it is an object or a list. */
export const ROOT_KEY = ''

/** One line of a tree. */
export type JsonLine = JsonEntryLine | JsonMoreLine

interface LinePlace {
  /** The same for the same place, whatever stands around it. */
  readonly key: string
  /** From 1. */
  readonly depth: number
  /** Its place among the lines under the same parent, from 1, and how many there are. */
  readonly position: number
  readonly setSize: number
}

/** A value and its key. */
export interface JsonEntryLine extends LinePlace {
  readonly kind: 'entry'
  readonly path: JsonPath
  /** Undefined for a value that stands alone. */
  readonly name: string | number | undefined
  readonly value: Json
  readonly isHidden: boolean
  /** How many entries there are to open; undefined when it cannot be opened. */
  readonly entryCount: number | undefined
  readonly isOpen: boolean
}

/** Stands for entries that are not shown yet. */
export interface JsonMoreLine extends LinePlace {
  readonly kind: 'more'
  readonly parentKey: string
  readonly shown: number
  readonly hiddenCount: number
}

/** The lines of a value that can be seen. Looks at nothing that is closed. */
export function jsonLines(value: Json, open: OpenLines, hides: Hides): readonly JsonLine[] {
  const lines: JsonLine[] = []
  if (entryCountOf(value) === 0 || hides([], value)) {
    lines.push(
      entryLine({ key: ROOT_KEY, path: [], name: undefined, value, depth: 1, position: 1, setSize: 1 }),
    )
    return lines
  }
  append(value, ROOT_KEY, [], 1)
  return lines

  function append(parent: Json, parentKey: string, parentPath: JsonPath, depth: number): void {
    const names = namesOf(parent)
    const shown = Math.min(open.get(parentKey) ?? PAGE, names.length)
    const setSize = shown < names.length ? shown + 1 : shown
    for (let index = 0; index < shown; index += 1) {
      const name = names[index]
      if (name === undefined) continue
      const line = entryLine({
        key: keyOf(parentKey, name),
        path: [...parentPath, name],
        name,
        value: childOf(parent, name),
        depth,
        position: index + 1,
        setSize,
      })
      lines.push(line)
      if (line.isOpen) append(line.value, line.key, line.path, depth + 1)
    }
    if (shown === names.length) return
    const hiddenCount = names.length - shown
    const key = `${parentKey}more`
    lines.push({ kind: 'more', key, parentKey, depth, position: shown + 1, setSize, shown, hiddenCount })
  }

  function entryLine(
    place: Omit<JsonEntryLine, 'kind' | 'isHidden' | 'entryCount' | 'isOpen'>,
  ): JsonEntryLine {
    const isHidden = hides(place.path, place.value)
    const count = isHidden ? 0 : entryCountOf(place.value)
    const entryCount = count === 0 ? undefined : count
    return {
      kind: 'entry',
      ...place,
      isHidden,
      entryCount,
      isOpen: entryCount !== undefined && open.has(place.key),
    }
  }
}

/** What is open at first: the outermost objects and lists, as long as few lines come of it. */
export function openAtFirst(value: Json, hides: Hides): OpenLines {
  const open = new Map<string, number>()
  const waiting: { value: Json; key: string; path: JsonPath }[] = [{ value, key: ROOT_KEY, path: [] }]
  let lines = entryCountOf(value)
  if (lines > OPENED_AT_FIRST) return open
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, key } = next
    for (const name of namesOf(next.value)) {
      const child = { value: childOf(next.value, name), key: keyOf(key, name), path: [...path, name] }
      const count = entryCountOf(child.value)
      if (count === 0 || lines + count > OPENED_AT_FIRST || child.path.length >= DEPTH_AT_FIRST) continue
      if (hides(child.path, child.value)) continue
      lines += count
      open.set(child.key, PAGE)
      waiting.push(child)
    }
  }
  return open
}

/** How many entries an object or a list has; 0 for everything else. */
export function entryCountOf(value: Json): number {
  if (isList(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

function namesOf(value: Json): readonly (string | number)[] {
  if (isList(value)) return Array.from(value.keys())
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function childOf(value: Json, name: string | number): Json {
  if (isList(value)) return typeof name === 'number' ? (value[name] ?? null) : null
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
  return value[String(name)] ?? null
}

/** With its length before it, no name can be taken for two. */
function keyOf(parentKey: string, name: string | number): string {
  const text = String(name)
  return `${parentKey}${text.length}:${text}`
}
