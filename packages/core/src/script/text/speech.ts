import type { JsonObject } from '@call-timeline/schema'
import { opensMetadata, type Read, readJsonObject } from './read-json.ts'
import { isBlank, type Source, skipBlanks } from './source.ts'
import { readDuration } from './times.ts'
import { escapeUnit, UNSEEN } from './write-json.ts'

/** What one line of a turn says. */
export interface SpeechPiece {
  /** Up to the mark where the turn is cut, or all of it. */
  readonly heard: string
  /** Behind the mark; absent without one. */
  readonly cut?: { readonly tail: string; readonly beforeEndMs?: number }
  /** The JSON at the line's end, as it stands there. */
  readonly metadata?: Read<JsonObject>
  /** Behind all that was read; on a later line when the metadata go on there. */
  readonly end: number
}

/** Marks where a turn is cut off by the other speaker. */
export const CUT_MARK = '||'

/** Reads speech from `at` to the end of its line. Undefined after a fault, which is noted. */
export function readSpeech(source: Source, at: number): SpeechPiece | undefined {
  const { text } = source
  const lineEnd = source.lineEnd(source.lineAt(at))
  let reading = startRun(text, at, lineEnd)
  let heard: string | undefined
  let beforeEndMs: number | undefined

  for (let place = reading.from; place < lineEnd; ) {
    const character = text.charAt(place)
    if (character === '\\') {
      const escaped = readEscape(source, place, lineEnd)
      if (!escaped) return undefined
      reading.parts.push(text.slice(reading.from, place), escaped.value)
      place = escaped.end
      reading = { ...reading, from: place, to: place }
    } else if (character === '|' && text.startsWith(CUT_MARK, place)) {
      if (heard !== undefined) {
        return source.fail('said_twice', place, place + 2, 'A turn is cut once. Write a second mark as \\||.')
      }
      heard = said(text, reading)
      const before = readDuration(text, place + 2)
      beforeEndMs = before?.value
      reading = startRun(text, before?.end ?? place + 2, lineEnd)
      place = reading.from
    } else if (opensMetadata(text, place, at)) {
      const metadata = readJsonObject(source, place)
      if (!metadata) return undefined
      return { ...piece(heard, said(text, reading), beforeEndMs), metadata, end: metadata.end }
    } else {
      place += 1
      if (!isBlank(character.charCodeAt(0))) reading.to = place
    }
  }
  return { ...piece(heard, said(text, reading), beforeEndMs), end: lineEnd }
}

/** What was read of a text: whole parts, then the stretch `[from, to)` that needs no change. */
interface Run {
  readonly parts: string[]
  readonly from: number
  to: number
}

function startRun(text: string, at: number, end: number): Run {
  const from = skipBlanks(text, at, end)
  return { parts: [], from, to: from }
}

function said(text: string, { parts, from, to }: Run): string {
  return parts.join('') + text.slice(from, to)
}

function piece(
  heard: string | undefined,
  last: string,
  beforeEndMs: number | undefined,
): Pick<SpeechPiece, 'heard' | 'cut'> {
  if (heard === undefined) return { heard: last }
  return { heard, cut: { tail: last, ...(beforeEndMs === undefined ? {} : { beforeEndMs }) } }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
const HEX = /^[0-9a-f]{4}$/i

function readEscape(source: Source, at: number, lineEnd: number): Read<string> | undefined {
  const next = at + 1 < lineEnd ? source.text.charAt(at + 1) : ''
  const named = NAMED.get(next)
  if (named !== undefined) return { value: named, end: at + 2 }
  const digits = source.text.slice(at + 2, at + 6)
  if (next === 'u' && HEX.test(digits)) {
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 }
  }
  if (next !== '' && !/[\p{L}\p{N}]/u.test(next)) return { value: next, end: at + 2 }
  return source.fail(
    'bad_escape',
    at,
    at + 2,
    'A backslash cannot stand here. Write a backslash itself as \\\\, a line break as \\n.',
  )
}

/** Speech as `readSpeech` reads it back; one line. */
export function writeSpeech(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\|(?=\|)/g, '\\|')
    .replaceAll(/(?<=^|[ \t])\{(?=[ \t]*(?:["}]|$|[\p{L}_$][\p{L}\p{N}_$-]*[ \t]*:))/gmu, '\\{')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(CONTROL, escapeUnit)
    .replaceAll(UNSEEN, escapeUnit)
    .replaceAll(/\p{Surrogate}/gu, escapeUnit)
    .replaceAll(/^ | $/g, '\\u0020')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f]/g
