import { type Editor, formatJson, type SegmentId } from '@call-timeline/core'
import type { Json, JsonPath } from '@call-timeline/schema'
import type { Place } from '../fields/place.ts'
import { createJsonLines, type JsonLines } from './json-lines.ts'

/** A stretch of the payload's text: a segment, or what stands before or after the list of them. */
export interface PayloadPiece {
  /** Undefined for a part of the call itself. */
  readonly segmentId: SegmentId | undefined
  readonly lines: readonly string[]
  /** UTF-16 units of the lines with a line break behind each. */
  readonly length: number
  /** Places in `lines` that are too long to be read at once. */
  readonly longLines: readonly number[]
}

/** The payload as people read it, in pieces that stay the same objects while nobody changes them. */
export interface PayloadText {
  readonly pieces: readonly PayloadPiece[]
  /** The first line of each piece, from 0, and behind the last one the number of lines. */
  readonly starts: readonly number[]
  /** Bytes of the payload as it is sent. */
  readonly bytes: number
  /** What a line belongs to. */
  placeAt(line: number): Place
  /** The line of a place, or of the nearest thing around it that is there. */
  lineOf(place: Place): number
  /** The lines `[from, to)` of a segment. */
  linesOf(id: SegmentId): { readonly from: number; readonly to: number } | undefined
}

/** Writes a payload out, piece by piece: `next` takes one step and gives the text once it is whole. */
export interface PayloadWriting {
  next(): PayloadText | undefined
  /** How much is done, 0 to 1. */
  done(): number
}

/** Longer lines are shown in part until they are asked for; UTF-16 units. */
export const LONG_LINE = 2000
/** What is nested deeper is written on one line: indented it would be mostly space. */
const DEEPEST = 200
const INDENT = '    '

/** Writes payloads out and keeps what it wrote of each segment, so that the next time costs what has changed. */
export function createPayloadWriter(): (editor: Editor) => PayloadWriting {
  const known = new WeakMap<object, Written>()
  const jsonLines = createJsonLines()
  const written = (wire: Json): Written => {
    if (typeof wire !== 'object' || wire === null) return writeSegment(wire)
    const kept = known.get(wire) ?? writeSegment(wire)
    known.set(wire, kept)
    return kept
  }
  return (editor) => {
    const call = editor.call().wire
    const order = editor.order()
    const wires: Json[] = []
    const parts: Written[] = []
    return {
      done: () => parts.length / Math.max(1, order.length),
      next() {
        const id = order[parts.length]
        if (id !== undefined) {
          const wire = editor.segment(id)?.wire ?? null
          wires.push(wire)
          parts.push(written(wire))
          if (parts.length < order.length) return undefined
        }
        return textOf({ call, order, wires, parts, jsonLines })
      },
    }
  }
}

/** A segment written out: followed by others, and as the last one. */
interface Written {
  readonly inside: Omit<PayloadPiece, 'segmentId'>
  readonly last: Omit<PayloadPiece, 'segmentId'>
  readonly bytes: number
  readonly isFlat: boolean
  /** The pieces that it was made into, by segment, so that they stay the same. */
  readonly pieces: Map<string, PayloadPiece>
}

function writeSegment(wire: Json): Written {
  const { lines, compact, isFlat } = writeJson(wire)
  const indented = lines.map((line) => INDENT + line)
  const [last = ''] = indented.slice(-1)
  return {
    inside: measured([...indented.slice(0, -1), `${last},`]),
    last: measured(indented),
    bytes: bytesOf(compact),
    isFlat,
    pieces: new Map(),
  }
}

function writeJson(value: Json): { lines: readonly string[]; compact: string; isFlat: boolean } {
  try {
    const compact = JSON.stringify(value) ?? 'null'
    const isFlat = isDeep(compact)
    return { lines: isFlat ? [compact] : formatJson(value).split('\n'), compact, isFlat }
  } catch {
    // Nested deeper than the browser itself can write.
    return { lines: ['null'], compact: 'null', isFlat: true }
  }
}

function isDeep(compact: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < compact.length; at += 1) {
    const code = compact.charCodeAt(at)
    if (inText) {
      if (code === 92) at += 1
      else if (code === 34) inText = false
    } else if (code === 34) inText = true
    else if (code === 91 || code === 123) {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (code === 93 || code === 125) depth -= 1
  }
  return false
}

function measured(lines: readonly string[]): Omit<PayloadPiece, 'segmentId'> {
  const longLines: number[] = []
  let length = 0
  for (const [index, line] of lines.entries()) {
    length += line.length + 1
    if (line.length > LONG_LINE) longLines.push(index)
  }
  return { lines, length, longLines }
}

interface Parts {
  readonly call: Json
  readonly order: readonly SegmentId[]
  readonly wires: readonly Json[]
  readonly parts: readonly Written[]
  readonly jsonLines: JsonLines
}

const LIST_LINE = '  "transcript_with_tool_calls": ['

function textOf({ call, order, wires, parts, jsonLines }: Parts): PayloadText {
  const { lines, compact, isFlat: isCallFlat } = writeJson(call)
  const listAt = parts.length === 0 ? -1 : lines.findIndex((line) => line.startsWith(LIST_LINE))
  const head = listAt < 0 ? lines : [...lines.slice(0, listAt), LIST_LINE]
  const tail =
    listAt < 0 ? [] : [`  ${lines[listAt]?.slice(LIST_LINE.length) ?? ']'}`, ...lines.slice(listAt + 1)]
  const shown = listAt < 0 ? [] : parts
  const segments = shown.map((part, index) => pieceOf(part, order[index] ?? '', index === shown.length - 1))
  const pieces = [
    { segmentId: undefined, ...measured(head) },
    ...segments,
    ...(tail.length === 0 ? [] : [{ segmentId: undefined, ...measured(tail) }]),
  ]
  const starts = [0]
  for (const piece of pieces) starts.push((starts.at(-1) ?? 0) + piece.lines.length)
  const indexOf = new Map(order.map((id, index) => [id, index + 1]))
  const commas = Math.max(0, shown.length - 1)
  const inCall = (line: number): JsonPath => (isCallFlat ? [] : jsonLines.pathAt(call, line))

  return {
    pieces,
    starts,
    bytes: shown.reduce((sum, { bytes }) => sum + bytes, bytesOf(compact) + commas),
    placeAt(line) {
      const index = lastAtMost(starts, Math.max(0, Math.min(line, (starts.at(-1) ?? 1) - 1)))
      const inPiece = line - (starts[index] ?? 0)
      const segmentId = pieces[index]?.segmentId
      const wire = wires[index - 1]
      if (segmentId === undefined || wire === undefined)
        return { segmentId: undefined, path: inCall(index === 0 ? line : listAt + inPiece) }
      return { segmentId, path: parts[index - 1]?.isFlat ? [] : jsonLines.pathAt(wire, inPiece) }
    },
    lineOf({ segmentId, path }) {
      if (segmentId === undefined) {
        const line = isCallFlat ? 0 : jsonLines.lineOf(call, path)
        return listAt < 0 || line <= listAt ? line : line - listAt + (starts[pieces.length - 1] ?? 0)
      }
      const index = indexOf.get(segmentId)
      const wire = index === undefined ? undefined : wires[index - 1]
      if (index === undefined || wire === undefined || listAt < 0) return 0
      const isFlat = parts[index - 1]?.isFlat === true
      return (starts[index] ?? 0) + (isFlat ? 0 : jsonLines.lineOf(wire, path))
    },
    linesOf(id) {
      const index = indexOf.get(id)
      const [from, to] = index === undefined ? [] : [starts[index], starts[index + 1]]
      return from === undefined || to === undefined || listAt < 0 ? undefined : { from, to }
    },
  }
}

function pieceOf(part: Written, segmentId: SegmentId, isLast: boolean): PayloadPiece {
  const key = `${isLast ? 'last' : 'inside'} ${segmentId}`
  const kept = part.pieces.get(key)
  if (kept !== undefined) return kept
  const piece = { segmentId, ...(isLast ? part.last : part.inside) }
  part.pieces.set(key, piece)
  return piece
}

/** The place of the last of `starts`, which rise, that is at most `line`. */
function lastAtMost(starts: readonly number[], line: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}

function bytesOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one byte each, all of them.
  return /^[\u0000-\u007f]*$/.test(text) ? text.length : new Blob([text]).size
}
