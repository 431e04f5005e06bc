import type { Json } from '@call-timeline/schema'

/** JSON of a value on one line, cut off after `limit` characters: no more of the value is read than is shown. */
export function shortJson(value: Json, limit: number): { readonly text: string; readonly isCut: boolean } {
  const writer: Writer = { parts: [], room: limit }
  write(writer, value, 0)
  return { text: writer.parts.join(''), isCut: writer.room < 0 }
}

interface Writer {
  readonly parts: string[]
  room: number
}

// Deeper than anybody reads, and far from what a call stack holds.
const DEEPEST = 200

function write(writer: Writer, value: Json, depth: number): void {
  if (writer.room < 0) return
  if (typeof value === 'string') {
    const isLong = value.length > writer.room
    add(writer, JSON.stringify(isLong ? value.slice(0, writer.room + 1) : value))
    return
  }
  if (typeof value !== 'object' || value === null) {
    add(writer, JSON.stringify(value) ?? 'null')
    return
  }
  const isList = Array.isArray(value)
  if (depth >= DEEPEST) {
    add(writer, isList ? '[…]' : '{…}')
    return
  }
  add(writer, isList ? '[' : '{')
  let isFirst = true
  for (const [key, item] of entriesOf(value)) {
    if (writer.room < 0) break
    if (!isFirst) add(writer, ', ')
    isFirst = false
    if (!isList) add(writer, `${JSON.stringify(key)}: `)
    write(writer, item, depth + 1)
  }
  add(writer, isList ? ']' : '}')
}

function add(writer: Writer, text: string): void {
  if (writer.room < 0) return
  writer.parts.push(text.length > writer.room ? text.slice(0, writer.room) : text)
  writer.room -= text.length
}

function* entriesOf(value: Json & object): Generator<readonly [string, Json]> {
  if (Array.isArray(value)) {
    for (const item of value) yield ['', item]
    return
  }
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue
    const item = Reflect.get(value, key)
    if (item !== undefined) yield [key, item]
  }
}
