import type { JsonObject } from '@call-timeline/schema'
import type {
  CallOutline,
  OutlineAnswer,
  OutlineExtras,
  OutlineLine,
  OutlineNode,
  OutlineResult,
  OutlineTool,
  OutlineTurn,
  OutlineWord,
} from '../../outline/outline.ts'
import type { ScriptLines } from '../parse/parse-script.ts'
import { CUT_MARK, writeSpeech } from '../text/speech.ts'
import { writeDuration, writeTimes } from '../text/times.ts'
import { writeJson, writeQuoted } from '../text/write-json.ts'
import { printFrontMatter } from './print-front-matter.ts'

/** A script and where each line of its outline stands in it. */
export interface PrintedScript {
  readonly text: string
  /** In the order of the outline's lines. */
  readonly places: readonly ScriptLines[]
}

/** Writes an outline as a script, always in the same way: `parseScript` gives the outline back. */
export function printScript(outline: CallOutline): string {
  return printWithPlaces(outline).text
}

/** `printScript`, with the place of every line. */
export function printWithPlaces(outline: CallOutline): PrintedScript {
  const head = printFrontMatter(outline)
  const written = [...head]
  if (head.length > 0 && outline.lines.length > 0) written.push('')
  const places: ScriptLines[] = []
  for (const line of outline.lines) {
    const from = written.length + 1
    for (const each of printLine(line)) written.push(each)
    places.push({ from, to: written.length })
  }
  return { text: written.length === 0 ? '' : `${written.join('\n')}\n`, places }
}

/** The lines of text for one line of an outline. */
export function printLine(line: OutlineLine): readonly string[] {
  switch (line.kind) {
    case 'turn':
      return printTurn(line)
    case 'tool':
      return printTool(line)
    case 'result':
      return printResult(line)
    case 'node':
      return printNode(line)
    case 'pause':
      return [line.ms < 0 ? `(overlap ${writeDuration(-line.ms)})` : `(pause ${writeDuration(line.ms)})`]
    case 'json':
      return [writeJson(line.wire)]
  }
}

function printTurn(line: OutlineTurn): readonly string[] {
  const { role, text, cut, words } = line
  const mark = cut && `${CUT_MARK}${cut.beforeEndMs === undefined ? '' : writeDuration(cut.beforeEndMs)}`
  const speech = spaced(writeSpeech(text), mark, cut && writeSpeech(cut.tail))
  return [
    spaced(inFront(line), role === 'agent' ? 'Agent:' : 'User:', speech, behind(line)),
    ...(words ? printWords(words) : []),
    ...details({ row: line.row }),
  ]
}

function printTool(line: OutlineTool): readonly string[] {
  const { params, answer } = line
  const call = spaced(toolName(line), params && writeJson(params), answer && `-> ${printAnswer(answer)}`)
  return [
    spaced(inFront(line), `[${call}]`, behind(line)),
    ...details({
      row: line.row,
      tool: line.tool,
      'result metadata': answer?.metadata,
      'result row': answer?.row,
      'result tool': answer?.tool,
    }),
  ]
}

function printResult(line: OutlineResult): readonly string[] {
  const { times, ...answer } = line.answer
  return [
    spaced(inFront(line.answer), `[${spaced('->', toolName(line), printAnswer(answer))}]`, behind(answer)),
    ...details({ row: answer.row, tool: answer.tool }),
  ]
}

function printNode(line: OutlineNode): readonly string[] {
  const { from, to, reason } = line
  const move = spaced(
    from === undefined ? undefined : nodeName(from),
    '->',
    nodeName(to),
    reason === undefined ? undefined : writeQuoted(reason),
  )
  return [spaced(inFront(line), move, behind(line)), ...details({ row: line.row, node: line.node })]
}

function printAnswer({ status, result, error, times, durationMs }: OutlineAnswer): string {
  const word = status === 'unsaid' ? (result === undefined ? 'none' : undefined) : status
  return spaced(
    times && writeTimes(times),
    word,
    error === undefined ? undefined : writeQuoted(error),
    result && writeJson(result),
    durationMs === undefined ? undefined : writeDuration(durationMs),
  )
}

function inFront({ times }: OutlineExtras): string | undefined {
  return times && writeTimes(times)
}

function behind({ metadata }: OutlineExtras): string | undefined {
  return metadata && writeJson(metadata)
}

function details(parts: Readonly<Record<string, JsonObject | undefined>>): readonly string[] {
  return Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name}: ${writeJson(value)}`],
  )
}

// So that a line of words still fits on a screen.
const WORDS_ON_A_LINE = 10

function printWords(words: readonly OutlineWord[]): readonly string[] {
  const items = words.map(printWord)
  const lines = items.length === 0 ? ['  words:'] : []
  for (let from = 0; from < items.length; from += WORDS_ON_A_LINE) {
    lines.push(`  words: ${items.slice(from, from + WORDS_ON_A_LINE).join(' ')}`)
  }
  return lines
}

const NEEDS_QUOTES = /^$|[\s"\p{C}]/u

function printWord({ word, startMs, endMs, confidence }: OutlineWord): string {
  const token = NEEDS_QUOTES.test(word) ? writeQuoted(word) : word
  return `${token} ${startMs}-${endMs}${confidence === undefined ? '' : `~${writeJson(confidence)}`}`
}

const PLAIN_TOOL = /^[\p{L}_][\p{L}\p{N}\p{M}_.:/-]*$/u
const PLAIN_ID = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:/-]*$/u
const PLAIN_NODE = /^[\p{L}_](?:[\p{L}\p{N}\p{M}_./-]*[\p{L}\p{N}\p{M}_./])?$/u

function toolName({ name, requestId }: Pick<OutlineTool, 'name' | 'requestId'>): string {
  const id = requestId === undefined ? '' : `#${plain(PLAIN_ID, requestId)}`
  return `${plain(PLAIN_TOOL, name)}${id}`
}

function nodeName(name: string): string {
  return plain(PLAIN_NODE, name)
}

function plain(pattern: RegExp, name: string): string {
  return pattern.test(name) ? name : writeQuoted(name)
}

function spaced(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part): part is string => part !== undefined && part !== '').join(' ')
}
