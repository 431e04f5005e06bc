import type { Json, JsonObject } from '@call-timeline/schema'
import { isObject } from '../../json/json-path.ts'
import type { OutlineAnswer } from '../../outline/outline.ts'
import { match, type Read, readJson, readQuoted } from '../text/read-json.ts'
import { type Source, skipSpace } from '../text/source.ts'
import { readDuration, readTimes } from '../text/times.ts'
import { type LinePrefix, type ReadLine, readLineEnd } from './row.ts'

const ARROW = '->'

/** Reads a tool call, `[name#id {params} -> answer]`, or a result on its own, `[-> name#id answer]`. */
export function readTool(source: Source, at: number, { times }: LinePrefix): ReadLine | undefined {
  const first = skipSpace(source.text, at + 1)
  return source.text.startsWith(ARROW, first)
    ? readResultLine(source, first + ARROW.length, times)
    : readCallLine(source, first, times)
}

function readResultLine(source: Source, at: number, times: LinePrefix['times']): ReadLine | undefined {
  const head = readHead(source, at)
  if (!head) return undefined
  const answer = readAnswer(source, head.end, head.end)
  const bracket = answer && closeBracket(source, answer.end)
  const end = bracket && readLineEnd(source, bracket.end)
  if (!answer || !end) return undefined
  const metadata = end.metadata === undefined ? {} : { metadata: end.metadata }
  return {
    value: {
      kind: 'result',
      ...head.value,
      answer: { ...answer.value, ...(times ? { times } : {}), ...metadata },
    },
    end: end.end,
  }
}

function readCallLine(source: Source, at: number, times: LinePrefix['times']): ReadLine | undefined {
  const { text } = source
  const head = readHead(source, at)
  if (!head) return undefined
  let last = head.end
  const afterHead = skipSpace(text, last)
  const params = startsJson(text, afterHead) ? readJson(source, afterHead) : undefined
  if (startsJson(text, afterHead) && !params) return undefined
  last = params?.end ?? last

  const arrow = skipSpace(text, last)
  const hasAnswer = text.startsWith(ARROW, arrow)
  const answer = hasAnswer ? readAnswer(source, arrow + ARROW.length, arrow) : undefined
  if (hasAnswer && !answer) return undefined
  const bracket = closeBracket(source, answer?.end ?? last)
  const end = bracket && readLineEnd(source, bracket.end)
  if (!end) return undefined
  return {
    value: {
      kind: 'tool',
      ...head.value,
      ...(params ? { params: asObject(params.value) } : {}),
      ...(answer ? { answer: answer.value } : {}),
      ...(times ? { times } : {}),
      ...(end.metadata === undefined ? {} : { metadata: end.metadata }),
    },
    end: end.end,
  }
}

const BARE_NAME = /(?:(?!->)[^\s#\][{}"',])+/y
const BARE_ID = /(?:(?!->)[^\s\][{}"',])+/y

/** The tool's name and, behind a #, the id of its request. */
function readHead(
  source: Source,
  at: number,
): Read<{ readonly name: string; readonly requestId?: string }> | undefined {
  const start = skipSpace(source.text, at)
  const name = readWord(source, start, BARE_NAME, 'The name of the tool has to stand here.')
  if (!name) return undefined
  const mark = skipSpace(source.text, name.end)
  if (source.text.charAt(mark) !== '#') return { value: { name: name.value }, end: name.end }
  const id = readWord(source, mark + 1, BARE_ID, 'The id of the request has to stand behind the #.')
  return id && { value: { name: name.value, requestId: id.value }, end: id.end }
}

function readWord(source: Source, at: number, bare: RegExp, message: string): Read<string> | undefined {
  if (source.text.charAt(at) === '"') return readQuoted(source, at)
  const word = match(bare, source.text, at)
  if (word !== undefined) return { value: word, end: at + word.length }
  return source.fail('name_missing', at, at + 1, message)
}

const STATUS = /(?:ok|success|error|failed|none|pending)(?![\p{L}\p{N}_])/iuy

/** `@times ok|error "message" {result} 850ms`, each part only where it was written. */
function readAnswer(source: Source, at: number, from: number): Read<OutlineAnswer> | undefined {
  const { text } = source
  let last = at
  let place = skipSpace(text, last)
  const times = text.charAt(place) === '@' ? readTimes(source, place) : undefined
  if (text.charAt(place) === '@' && !times) return undefined
  last = times?.end ?? last
  place = skipSpace(text, last)

  const word = match(STATUS, text, place)?.toLowerCase()
  last = word === undefined ? last : place + word.length
  const status = word === undefined || word === 'none' || word === 'pending' ? 'unsaid' : statusOf(word)
  const error = status === 'error' ? readError(source, last) : undefined
  if (status === 'error' && !error) return undefined
  last = error?.end ?? last

  place = skipSpace(text, last)
  const early = readDuration(text, place)
  const result = !early && startsJson(text, place) ? readJson(source, place) : undefined
  if (!early && startsJson(text, place) && !result) return undefined
  last = early?.end ?? result?.end ?? last
  const duration = early ?? readDuration(text, skipSpace(text, last))
  if (last === at && !duration) {
    return source.fail(
      'bad_json',
      from,
      from + ARROW.length,
      'What the tool gave back has to follow: {…}, ok, error "…" or none.',
    )
  }
  return {
    value: {
      status,
      ...(result ? { result: asObject(result.value) } : {}),
      ...(error?.value === undefined ? {} : { error: error.value }),
      ...(times ? { times: times.value } : {}),
      ...(duration ? { durationMs: duration.value } : {}),
    },
    end: duration?.end ?? last,
  }
}

function statusOf(word: string): 'ok' | 'error' {
  return word === 'ok' || word === 'success' ? 'ok' : 'error'
}

const UNQUOTED_ERROR = /[^\]\r\n{"]+/y
const DURATION_AT_END = /(?:^|[ \t])\d[\d.,]*[ ]?(?:ms|s|sec|min|m)[ \t]*$/

/** What follows `error`: a text in quotes, or without them up to the duration or the bracket; or nothing. */
function readError(source: Source, at: number): Read<string | undefined> | undefined {
  const { text } = source
  const place = skipSpace(text, at)
  if (text.charAt(place) === '"') return readQuoted(source, place)
  const run = match(UNQUOTED_ERROR, text, place) ?? ''
  const message = run.replace(DURATION_AT_END, '').trim()
  if (message === '') return { value: undefined, end: at }
  return { value: message, end: place + message.length }
}

const JSON_START = /[{["]|-?\d|(?:true|false|null)(?![\p{L}\p{N}_])/uy

function startsJson(text: string, at: number): boolean {
  return match(JSON_START, text, at) !== undefined
}

// The endpoint takes objects alone here; this is how its own clients send anything else.
function asObject(value: Json): JsonObject {
  return isObject(value) ? value : { value }
}

function closeBracket(source: Source, at: number): { readonly end: number } | undefined {
  const { text } = source
  const place = skipSpace(text, at)
  if (text.charAt(place) === ']') return { end: place + 1 }
  const onSameLine = place < text.length && source.lineAt(place) === source.lineAt(Math.max(0, at - 1))
  const from = onSameLine ? place : Math.max(0, at - 1)
  return source.fail('unclosed_bracket', from, from + 1, 'This tool call is not closed. Add a ] here.')
}
