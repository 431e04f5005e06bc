import type { JsonObject } from '@call-timeline/schema'
import type { OutlineLine, OutlineWord } from '../../outline/outline.ts'
import { match, type Read, readJsonObject, readQuoted } from '../text/read-json.ts'
import { type Source, skipBlanks } from '../text/source.ts'
import { endOfLine } from './row.ts'

/** The names that a detail can have, in the order in which they are printed. */
export const DETAIL_NAMES = [
  'metadata',
  'row',
  'tool',
  'node',
  'result metadata',
  'result row',
  'result tool',
] as const

/** What an indented line says of the line above it, beside the words. */
export type DetailName = (typeof DETAIL_NAMES)[number]

const LABEL = /(?:(?:result[ \t]+)?(?:metadata|row|tool)|node|words)[ \t]*:/iy

/** The detail that an indented line begins with, and the place behind its colon. */
export function readDetailLabel(source: Source, at: number): Read<DetailName | 'words'> | undefined {
  const label = match(LABEL, source.text, at)
  if (label === undefined) return undefined
  const name = label.slice(0, -1).trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (name === 'words') return { value: name, end: at + label.length }
  const known = DETAIL_NAMES.find((each) => each === name)
  return known && { value: known, end: at + label.length }
}

/** Whether a line of this kind can have this detail. */
export function canHave(kind: OutlineLine['kind'], name: DetailName | 'words'): boolean {
  switch (name) {
    case 'metadata':
    case 'row':
      return kind !== 'pause' && kind !== 'json'
    case 'words':
      return kind === 'turn'
    case 'tool':
      return kind === 'tool' || kind === 'result'
    case 'node':
      return kind === 'node'
    default:
      return kind === 'tool'
  }
}

/** The line with a detail put in; undefined when it has that one already, or nothing to have it on. */
export function withDetail(line: OutlineLine, name: DetailName, value: JsonObject): OutlineLine | undefined {
  // An empty object says nothing there, but a row may well have empty metadata.
  const part = name.endsWith('metadata') || Object.keys(value).length > 0 ? value : undefined
  if (line.kind === 'result') {
    const answer = withPart(line.answer, name, part)
    return answer && { ...line, answer }
  }
  if (line.kind === 'tool' && name.startsWith('result ')) {
    const answer = line.answer && withPart(line.answer, name.slice('result '.length), part)
    return answer && { ...line, answer }
  }
  return withPart(line, name, part)
}

function withPart<Holder extends object>(
  holder: Holder,
  key: string,
  value: JsonObject | undefined,
): Holder | undefined {
  if (Object.hasOwn(holder, key)) return undefined
  return value === undefined ? holder : { ...holder, [key]: value }
}

const SPAN = /(\d{1,16})-(\d{1,16})(?:~(-?[\d.]+(?:e[+-]?\d+)?))?(?!\S)/iy
const BARE_WORD = /[^\s"]\S*/y

/** Reads `word start-end~confidence` to the end of the line, as often as it stands there. */
export function readWords(
  source: Source,
  at: number,
): { readonly words: readonly OutlineWord[]; readonly end: number } | undefined {
  const { text } = source
  const lineEnd = source.lineEnd(source.lineAt(at))
  const words: OutlineWord[] = []
  let place = skipBlanks(text, at, lineEnd)
  while (place < lineEnd) {
    const word = readWord(source, place)
    if (!word) return undefined
    const spanAt = skipBlanks(text, word.end, lineEnd)
    SPAN.lastIndex = spanAt
    const span = SPAN.exec(text)
    const [whole = '', start, end, sure] = span ?? []
    const startMs = Number(start)
    const endMs = Number(end)
    const confidence = sure === undefined ? 0 : Number(sure)
    if (!Number.isSafeInteger(startMs) || !Number.isSafeInteger(endMs) || !Number.isFinite(confidence)) {
      return source.fail(
        'bad_words',
        place,
        Math.max(word.end, spanAt + whole.length),
        'Each word needs its times in ms behind it, such as: hello 120-480~0.97',
      )
    }
    words.push({ word: word.value, startMs, endMs, ...(sure === undefined ? {} : { confidence }) })
    place = skipBlanks(text, spanAt + whole.length, lineEnd)
  }
  return { words, end: lineEnd }
}

function readWord(source: Source, at: number): Read<string> | undefined {
  if (source.text.charAt(at) === '"') return readQuoted(source, at)
  const word = match(BARE_WORD, source.text, at) ?? ''
  return { value: word, end: at + word.length }
}

/** Reads the JSON of a detail, to the end of its line. Undefined after a fault. */
export function readDetail(source: Source, at: number): Read<JsonObject> | undefined {
  const value = readJsonObject(source, at)
  const end = value && endOfLine(source, value.end)
  return value && end !== undefined ? { value: value.value, end } : undefined
}
