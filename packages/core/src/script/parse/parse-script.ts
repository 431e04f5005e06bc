import type { CallOutline, OutlineLine, OutlineWord } from '../../outline/outline.ts'
import type { ScriptProblem } from '../script-problem.ts'
import { match, opensMetadata, readJsonObject } from '../text/read-json.ts'
import { openSource, type Source, skipBlanks } from '../text/source.ts'
import { readSpeech, type SpeechPiece } from '../text/speech.ts'
import { readTimes } from '../text/times.ts'
import { canHave, type DetailName, readDetail, readDetailLabel, readWords, withDetail } from './details.ts'
import { isFence, readFrontMatter } from './front-matter.ts'
import { findNodeArrow, readNode } from './node.ts'
import { readPause } from './pause.ts'
import { endOfLine, type LinePrefix, type ReadLine } from './row.ts'
import { readTool } from './tool.ts'
import { readSpeaker } from './turn.ts'

/** The lines of the text that say a line of the outline; from 1, both included. */
export interface ScriptLines {
  readonly from: number
  readonly to: number
}

/** What a text came to. With problems the outline holds what could be read. */
export interface ParsedScript {
  readonly outline: CallOutline
  /** Where each of the outline's lines stands, in the same order. */
  readonly places: readonly ScriptLines[]
  /** Whether the text has front matter, be it empty: without it a script says nothing of the call's fields. */
  readonly hasFrontMatter: boolean
  /** In the order of the text. */
  readonly problems: readonly ScriptProblem[]
}

/**
 * Reads a script. Never throws: a line that cannot be read becomes a problem with its place, and reading goes
 * on with the next. The time it takes grows with the length of the text and nothing else.
 */
export function parseScript(text: string): ParsedScript {
  const source = openSource(text)
  const opening = openingFence(source)
  const front = opening === undefined ? undefined : readFrontMatter(source, opening)
  const lines: OutlineLine[] = []
  const places: ScriptLines[] = []
  let open: OpenLine | undefined

  const close = (): void => {
    if (open?.line) {
      lines.push(finished(open, open.line))
      places.push({ from: open.from + 1, to: open.to + 1 })
    }
    open = undefined
  }

  let line = front?.nextLine ?? 0
  while (line < source.lineCount) {
    const start = source.lineStart(line)
    const end = source.lineEnd(line)
    const at = skipBlanks(source.text, start, end)
    if (at === end || source.text.charAt(at) === '#') {
      line += 1
      continue
    }
    if (at > start && open) {
      line = continueLine(source, open, at) + 1
      continue
    }
    close()
    open = openLine(source, at)
    line = open.to + 1
  }
  close()
  return {
    outline: { fields: front?.fields ?? {}, pace: front?.pace ?? {}, lines },
    places,
    hasFrontMatter: front !== undefined,
    problems: source.problems(),
  }
}

function openingFence(source: Source): number | undefined {
  for (let line = 0; line < source.lineCount; line += 1) {
    const at = skipBlanks(source.text, source.lineStart(line), source.lineEnd(line))
    if (at < source.lineEnd(line) && source.text.charAt(at) !== '#') {
      return isFence(source, line) ? line : undefined
    }
  }
  return undefined
}

/** A line that indented ones may still add to; `line` is undefined once it could not be read. */
interface OpenLine {
  line: OutlineLine | undefined
  readonly from: number
  to: number
  readonly heard: string[]
  readonly tail: string[]
  cut: SpeechPiece['cut']
  words: OutlineWord[] | undefined
}

function openLine(source: Source, at: number): OpenLine {
  const from = source.lineAt(at)
  const open: OpenLine = {
    line: undefined,
    from,
    to: from,
    heard: [],
    tail: [],
    cut: undefined,
    words: undefined,
  }
  const label = at > source.lineStart(from) ? readDetailLabel(source, at) : undefined
  if (label) {
    source.fail(
      'unknown_detail',
      at,
      label.end,
      'This belongs to a line above, and there is none. Take it out.',
    )
    return open
  }
  const times = source.text.charAt(at) === '@' ? readTimes(source, at) : undefined
  if (source.text.charAt(at) === '@' && !times) return open
  const place = times ? skipBlanks(source.text, times.end, source.lineEnd(from)) : at
  const read = readLine(source, place, times ? { times: times.value } : {}, open)
  if (!read) return open
  open.line = read.value
  open.to = source.lineAt(read.end)
  return open
}

function readLine(source: Source, at: number, prefix: LinePrefix, open: OpenLine): ReadLine | undefined {
  const character = source.text.charAt(at)
  if (character === '[') return readTool(source, at, prefix)
  if (character === '(' || character === '{') {
    if (prefix.times) {
      return source.fail('bad_time', at, at + 1, 'A pause or a row as JSON cannot have times in front.')
    }
    return character === '(' ? readPause(source, at) : readJsonLine(source, at)
  }
  const arrow = findNodeArrow(source, at)
  if (arrow) return readNode(source, arrow.value, arrow.end, prefix)
  return readTurn(source, at, prefix, open)
}

function readJsonLine(source: Source, at: number): ReadLine | undefined {
  const wire = readJsonObject(source, at)
  const end = wire && endOfLine(source, wire.end)
  return wire && end !== undefined ? { value: { kind: 'json', wire: wire.value }, end } : undefined
}

function readTurn(source: Source, at: number, { times }: LinePrefix, open: OpenLine): ReadLine | undefined {
  const speaker = readSpeaker(source, at)
  const lineEnd = source.lineEnd(source.lineAt(at))
  if (!speaker) {
    return source.fail(
      'unknown_line',
      at,
      lineEnd,
      'This is none of the lines of a script. Begin it with Agent: or User:, [ for a tool, -> for a node, ( for a pause; indent what goes on from the line above.',
    )
  }
  const { name, role } = speaker.value
  if (role === undefined) {
    return source.fail(
      'unknown_speaker',
      at,
      at + name.length,
      `Nobody knows who "${name}" is. Write Agent: or User: here; fields of the call go between --- lines at the top.`,
    )
  }
  const line: OutlineLine = { kind: 'turn', role, text: '', ...(times ? { times } : {}) }
  return addSpeech(source, open, line, speaker.end)
}

/** Adds what a line of a turn says, and gives the turn with its metadata. */
function addSpeech(source: Source, open: OpenLine, line: OutlineLine, at: number): ReadLine | undefined {
  const piece = readSpeech(source, at)
  if (!piece) return undefined
  if (piece.cut && open.cut) {
    return source.fail(
      'said_twice',
      at,
      source.lineEnd(source.lineAt(at)),
      'A turn is cut once. Write a second mark as \\||.',
    )
  }
  const pieces = open.cut ? open.tail : open.heard
  if (piece.heard !== '') pieces.push(piece.heard)
  if (piece.cut && piece.cut.tail !== '') open.tail.push(piece.cut.tail)
  open.cut ??= piece.cut
  if (!piece.metadata) return { value: line, end: piece.end }
  const { value, end } = piece.metadata
  const detailed = withDetail(line, 'metadata', value) ?? saidTwice(source, at, 'metadata')
  const lineEnd = endOfLine(source, end)
  return detailed && lineEnd !== undefined ? { value: detailed, end: lineEnd } : undefined
}

/** Reads an indented line into the one above it. Returns the last line that was read. */
function continueLine(source: Source, open: OpenLine, at: number): number {
  const here = source.lineAt(at)
  open.to = here
  // What belongs to a line that could not be read is no second fault.
  if (!open.line) return here
  const read = readContinuation(source, open, open.line, at)
  open.line = read?.value
  open.to = read ? source.lineAt(read.end) : here
  return open.to
}

function readContinuation(
  source: Source,
  open: OpenLine,
  line: OutlineLine,
  at: number,
): ReadLine | undefined {
  const label = readDetailLabel(source, at)
  if (label && canHave(line.kind, label.value)) {
    return label.value === 'words'
      ? addWords(source, open, line, label.end)
      : addDetail(source, line, label.value, at, label.end)
  }
  if (line.kind === 'turn') return addSpeech(source, open, line, at)
  if (opensMetadata(source.text, at, at)) return addDetail(source, line, 'metadata', at, at)
  return source.fail(
    'unknown_detail',
    at,
    Math.max(at + 1, source.lineEnd(source.lineAt(at))),
    `Nothing of this kind goes on from the line above. ${detailHelp(line)}`,
  )
}

function detailHelp({ kind }: OutlineLine): string {
  return kind === 'pause' || kind === 'json'
    ? 'Take the spaces in front away.'
    : 'Indent metadata: {…} or row: {…} here, or take the spaces in front away.'
}

function addWords(source: Source, open: OpenLine, line: OutlineLine, at: number): ReadLine | undefined {
  const read = readWords(source, at)
  if (!read) return undefined
  open.words ??= []
  for (const word of read.words) open.words.push(word)
  return { value: line, end: read.end }
}

function addDetail(
  source: Source,
  line: OutlineLine,
  name: DetailName,
  labelAt: number,
  at: number,
): ReadLine | undefined {
  if (!canHave(line.kind, name)) return source.fail('unknown_detail', labelAt, at, detailHelp(line))
  const read = readDetail(source, at)
  if (!read) return undefined
  const detailed = withDetail(line, name, read.value) ?? saidTwice(source, labelAt, name)
  return detailed && { value: detailed, end: read.end }
}

const LABEL_TEXT = /\S+/y

function saidTwice(source: Source, at: number, name: DetailName): undefined {
  return source.fail(
    'said_twice',
    at,
    at + (match(LABEL_TEXT, source.text, at)?.length ?? 1),
    name.startsWith('result ')
      ? 'This is said twice, or the call above has no answer on its own line. Say it once, where the answer is.'
      : `The ${name} of this line are said twice. Put them together.`,
  )
}

function finished({ heard, tail, cut, words }: OpenLine, line: OutlineLine): OutlineLine {
  if (line.kind !== 'turn') return line
  return {
    ...line,
    text: heard.join(' '),
    ...(cut ? { cut: { ...cut, tail: tail.join(' ') } } : {}),
    ...(words ? { words } : {}),
  }
}
