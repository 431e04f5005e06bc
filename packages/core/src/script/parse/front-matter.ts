import type { Json, JsonObject } from '@call-timeline/schema'
import { CALL_FIELDS, fieldOf, TIMELINE_KEY } from '@call-timeline/schema/fields'
import type { OutlinePace } from '../../outline/outline.ts'
import { match, type Read, readJson, readQuoted } from '../text/read-json.ts'
import { type Source, skipBlanks } from '../text/source.ts'
import { readDuration } from '../text/times.ts'
import { endOfLine } from './row.ts'

/** What stands between the `---` lines at the top of a script. */
export interface FrontMatter {
  readonly fields: JsonObject
  readonly pace: OutlinePace
  /** The line behind it. */
  readonly nextLine: number
}

/** The line that opens and closes the front matter. */
export const FENCE = '---'

const FENCE_LINE = /-{3,}[ \t]*$/my

/** Whether a line is a fence. */
export function isFence(source: Source, line: number): boolean {
  const at = skipBlanks(source.text, source.lineStart(line), source.lineEnd(line))
  return match(FENCE_LINE, source.text, at) !== undefined
}

/** Reads the fields of the call from the line behind the opening fence. */
export function readFrontMatter(source: Source, opening: number): FrontMatter {
  const fields = new Map<string, Json>()
  let pace: OutlinePace = {}
  let line = opening + 1
  for (; line < source.lineCount && !isFence(source, line); ) {
    const start = skipBlanks(source.text, source.lineStart(line), source.lineEnd(line))
    if (start === source.lineEnd(line) || source.text.charAt(start) === '#') {
      line += 1
      continue
    }
    const entry = readEntry(source, start)
    if (entry) {
      const { key, isPace, value } = entry
      if (isPace) pace = { ...pace, [key]: value }
      else if (fields.has(key)) {
        source.fail('said_twice', start, source.lineEnd(line), `The field "${key}" is there already.`)
      } else fields.set(key, value)
    }
    line = source.lineAt(entry?.end ?? start) + 1
  }
  if (line >= source.lineCount) {
    const start = source.lineStart(opening)
    source.fail(
      'unclosed_front_matter',
      start,
      start + 3,
      'The fields of the call are not closed. Add a line --- below them.',
    )
  }
  return { fields: Object.fromEntries(fields), pace, nextLine: line + 1 }
}

interface Entry {
  readonly key: string
  readonly isPace: boolean
  readonly value: Json
  readonly end: number
}

const NAME = /[^\s":={}[\]#][^\r\n":={}[\]]{0,200}?(?=[ \t]*[:：=])/uy

function readEntry(source: Source, at: number): Entry | undefined {
  const { text } = source
  const lineEnd = source.lineEnd(source.lineAt(at))
  const quoted = text.charAt(at) === '"' ? readQuoted(source, at) : undefined
  if (text.charAt(at) === '"' && !quoted) return undefined
  const bare = quoted ? undefined : match(NAME, text, at)
  const nameEnd = quoted?.end ?? at + (bare?.length ?? 0)
  const mark = skipBlanks(text, nameEnd, lineEnd)
  if ((quoted === undefined && bare === undefined) || !/[:：=]/.test(text.charAt(mark))) {
    return source.fail(
      'bad_field',
      at,
      lineEnd,
      'A field of the call has to stand here, such as call_type: web_call. Close the fields with --- first if this belongs to the call itself.',
    )
  }
  const place = skipBlanks(text, mark + 1, lineEnd)
  const setting = bare === undefined ? undefined : PACE_KEYS.get(folded(bare))
  if (setting) {
    const value = setting.read(source, place, lineEnd)
    return value && { key: setting.key, isPace: true, value: value.value, end: value.end }
  }
  const key = quoted?.value ?? fieldKey(bare ?? '')
  if (key === TIMELINE_KEY) {
    return source.fail('bad_field', at, lineEnd, 'The timeline is written line by line, below the fields.')
  }
  const value =
    text.charAt(mark) === '=' ? readWholeJson(source, place) : readFieldValue(source, place, key, lineEnd)
  return value && { key, isPace: false, value: value.value, end: value.end }
}

function readFieldValue(source: Source, at: number, key: string, lineEnd: number): Read<Json> | undefined {
  const raw = source.text.slice(at, lineEnd).trimEnd()
  const iso = isEpoch(key) && ISO_TIME.test(raw) ? Date.parse(raw) : Number.NaN
  if (Number.isSafeInteger(iso)) return { value: iso, end: lineEnd }
  return readsAsJson(key, raw) ? readWholeJson(source, at) : { value: raw, end: lineEnd }
}

function readWholeJson(source: Source, at: number): Read<Json> | undefined {
  const value = readJson(source, at)
  const end = value && endOfLine(source, value.end)
  return value && end !== undefined ? { value: value.value, end } : undefined
}

// With its zone: without one a time means another moment on every machine.
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/
const JSON_SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/

/** Whether a field's value, as it stands behind the colon, is JSON and not plain text. */
export function readsAsJson(key: string, raw: string): boolean {
  if (/^["{[]/.test(raw) || raw === 'null') return true
  return !isText(key) && JSON_SCALAR.test(raw)
}

/** Whether a field is one of text, so that digits in it are no number. */
export function isText(key: string): boolean {
  const kind = fieldOf(CALL_FIELDS, key)?.kind
  return kind === 'text' || kind === 'choice'
}

/** Whether a field is a moment, which may be written as a date. */
export function isEpoch(key: string): boolean {
  return fieldOf(CALL_FIELDS, key)?.editor === 'epoch'
}

/** The key that a name without quotes stands for: a known field in any spelling, else the name itself. */
export function fieldKey(name: string): string {
  const spelling = folded(name).replaceAll(' ', '_')
  return fieldOf(CALL_FIELDS, spelling)?.key ?? name
}

/** Whether a name without quotes is a setting of the pace and no field. */
export function isPaceName(name: string): boolean {
  return PACE_KEYS.has(folded(name))
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
}

/** A setting of the pace: its name in a script and how its value is read. */
export interface PaceSetting {
  readonly key: keyof OutlinePace
  readonly name: string
  read(source: Source, at: number, lineEnd: number): Read<number> | undefined
}

/** The settings of the pace, in the order in which they are printed. */
export const PACE_SETTINGS: readonly PaceSetting[] = [
  { key: 'seed', name: 'seed', read: readSeed },
  { key: 'agentWpm', name: 'agent wpm', read: readRate },
  { key: 'userWpm', name: 'user wpm', read: readRate },
  { key: 'agentReplyMs', name: 'agent reply', read: readLength },
  { key: 'userReplyMs', name: 'user reply', read: readLength },
  { key: 'toolMs', name: 'tool time', read: readLength },
]

const PACE_KEYS: ReadonlyMap<string, PaceSetting> = new Map(
  PACE_SETTINGS.map((setting) => [setting.name, setting]),
)

function readSeed(source: Source, at: number, lineEnd: number): Read<number> | undefined {
  const value = readNumber(source, at, lineEnd)
  if (value !== undefined && Number.isSafeInteger(value) && value >= 0) return { value, end: lineEnd }
  return source.fail('bad_field', at, lineEnd, 'A seed is a whole number from 0.')
}

function readRate(source: Source, at: number, lineEnd: number): Read<number> | undefined {
  const value = readNumber(source, at, lineEnd)
  if (value !== undefined && value > 0) return { value, end: lineEnd }
  return source.fail('bad_field', at, lineEnd, 'Words per minute are a number above 0, such as 165.')
}

function readLength(source: Source, at: number, lineEnd: number): Read<number> | undefined {
  const length = readDuration(source.text, at)
  if (length && skipBlanks(source.text, length.end, lineEnd) === lineEnd) {
    return { value: length.value, end: lineEnd }
  }
  return source.fail('bad_field', at, lineEnd, 'Write a length of time here, such as 900ms or 1.5s.')
}

function readNumber(source: Source, at: number, lineEnd: number): number | undefined {
  const raw = source.text.slice(at, lineEnd).trimEnd()
  const value = JSON_SCALAR.test(raw) ? Number(raw) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}
