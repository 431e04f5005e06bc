import type { Json, JsonObject } from '@call-timeline/schema'
import { isObject } from '../../json/json-path.ts'
import { isBlank, isLineBreak, type Source, skipBlanks, skipSpace } from './source.ts'

/** A value that was read and the place behind it. */
export interface Read<Value> {
  readonly value: Value
  readonly end: number
}

/** Values nested deeper than this are not read and not written: no call needs it, and stacks are finite. */
export const DEEPEST = 64

/**
 * Reads one JSON value from `at`, over line breaks if need be. Takes names without quotes and a comma behind
 * the last item too, as people write them. Every name comes through, `__proto__` too. Undefined after a fault,
 * which is noted.
 */
export function readJson(source: Source, at: number, depth = 0): Read<Json> | undefined {
  const { text } = source
  const start = skipSpace(text, at)
  const first = text.charAt(start)
  if ((first === '{' || first === '[') && depth >= DEEPEST) {
    return source.fail(
      'too_deep',
      start,
      start + 1,
      `This is nested more than ${DEEPEST} deep. Make it flatter.`,
    )
  }
  if (first === '{') return readObject(source, start, depth)
  if (first === '[') return readList(source, start, depth)
  if (first === '"') return readQuoted(source, start)
  return readScalar(source, start)
}

/** Reads a JSON object. Undefined after a fault, which is noted. */
export function readJsonObject(source: Source, at: number): Read<JsonObject> | undefined {
  const start = skipBlanks(source.text, at, source.text.length)
  const read = readJson(source, start)
  if (!read) return undefined
  if (isObject(read.value)) return { value: read.value, end: read.end }
  return source.fail(
    'bad_json',
    start,
    read.end,
    'An object in braces has to stand here, such as {"key": 1}.',
  )
}

/** Reads a text in double quotes from `at`, where the first of them stands. */
export function readQuoted(source: Source, at: number): Read<string> | undefined {
  const { text } = source
  let end = at + 1
  while (end < text.length && text.charAt(end) !== '"' && !isLineBreak(text.charCodeAt(end))) {
    end += text.charAt(end) === '\\' && !isLineBreak(text.charCodeAt(end + 1)) ? 2 : 1
  }
  if (text.charAt(end) !== '"') {
    return source.fail(
      'bad_json',
      at,
      end,
      'This text is not closed on its line. End it with a double quote; write a line break as \\n.',
    )
  }
  end += 1
  // A tab is as good as written out.
  const value = parsed(text.slice(at, end).replaceAll('\t', '\\t'))
  return typeof value === 'string'
    ? { value, end }
    : source.fail(
        'bad_json',
        at,
        end,
        'A backslash or a control character is wrong in this text. Write a backslash itself as \\\\.',
      )
}

const SCALAR = /[\w.+-]+/y

function readScalar(source: Source, at: number): Read<Json> | undefined {
  const word = match(SCALAR, source.text, at)
  const value = word === undefined ? undefined : parsed(word)
  // A number past what a number can hold reads as infinity, which is no JSON.
  const fits = typeof value !== 'number' || Number.isFinite(value)
  if (word !== undefined && value !== undefined && fits) return { value, end: at + word.length }
  return source.fail(
    'bad_json',
    at,
    at + (word?.length ?? 1),
    'A JSON value has to stand here: a text in double quotes, a number, true, false, null, {…} or […].',
  )
}

function readList(source: Source, at: number, depth: number): Read<Json> | undefined {
  const { text } = source
  const items: Json[] = []
  let next = skipSpace(text, at + 1)
  while (text.charAt(next) !== ']') {
    const item = readJson(source, next, depth + 1)
    if (!item) return undefined
    items.push(item.value)
    next = behindComma(source, item.end, ']')
    if (next < 0) return undefined
  }
  return { value: items, end: next + 1 }
}

const BARE_NAME = /[\p{L}_$][\p{L}\p{N}_$-]*/uy

function readObject(source: Source, at: number, depth: number): Read<Json> | undefined {
  const { text } = source
  const entries: [string, Json][] = []
  let next = skipSpace(text, at + 1)
  while (text.charAt(next) !== '}') {
    const name = readName(source, next)
    if (!name) return undefined
    const colon = skipSpace(text, name.end)
    if (text.charAt(colon) !== ':') {
      return source.fail('bad_json', next, name.end, 'A colon and a value have to follow this name.')
    }
    const value = readJson(source, colon + 1, depth + 1)
    if (!value) return undefined
    entries.push([name.value, value.value])
    next = behindComma(source, value.end, '}')
    if (next < 0) return undefined
  }
  return { value: Object.fromEntries(entries), end: next + 1 }
}

function readName(source: Source, at: number): Read<string> | undefined {
  if (source.text.charAt(at) === '"') return readQuoted(source, at)
  const bare = match(BARE_NAME, source.text, at)
  if (bare !== undefined) return { value: bare, end: at + bare.length }
  return source.fail('bad_json', at, at + 1, 'A name has to stand here, or a } that closes the object.')
}

/** Where the next item or the closing bracket stands; -1 after a fault. */
function behindComma(source: Source, at: number, closing: string): number {
  const { text } = source
  const next = skipSpace(text, at)
  if (text.charAt(next) === ',') return skipSpace(text, next + 1)
  if (text.charAt(next) === closing) return next
  const seen = next > at && next < text.length && source.lineAt(next) === source.lineAt(at)
  const place = seen ? next : Math.max(0, at - 1)
  source.fail('bad_json', place, place + 1, `A comma or a ${closing} is missing here.`)
  return -1
}

/** What a sticky expression finds at a place. */
export function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const METADATA_START = /\{[ \t]*(?:["}]|$|[\p{L}_$][\p{L}\p{N}_$-]*[ \t]*:)/muy

/** Whether a brace in a line of speech opens metadata and is not a part of the speech, as in "{name}". */
export function opensMetadata(text: string, at: number, lineStart: number): boolean {
  if (text.charAt(at) !== '{') return false
  if (at > lineStart && !isBlank(text.charCodeAt(at - 1))) return false
  return match(METADATA_START, text, at) !== undefined
}

function parsed(json: string): Json | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
