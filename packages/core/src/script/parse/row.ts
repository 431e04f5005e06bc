import type { JsonObject } from '@call-timeline/schema'
import type { OutlineLine, OutlineTimes } from '../../outline/outline.ts'
import { type Read, readJsonObject } from '../text/read-json.ts'
import { type Source, skipBlanks } from '../text/source.ts'

/** A line of a script that was read up to `end`. */
export type ReadLine = Read<OutlineLine>

/** What stands before a line's own words. */
export interface LinePrefix {
  /** The times in front of it. */
  readonly times?: OutlineTimes
}

/** Metadata at the end of a line; nothing when the line ends at `at`. Undefined after a fault. */
export function readLineEnd(
  source: Source,
  at: number,
): { readonly metadata?: JsonObject; readonly end: number } | undefined {
  const { text } = source
  const place = skipBlanks(text, at, text.length)
  if (text.charAt(place) === '{') {
    const metadata = readJsonObject(source, place)
    if (!metadata) return undefined
    const end = endOfLine(source, metadata.end)
    return end === undefined ? undefined : { metadata: metadata.value, end }
  }
  const end = endOfLine(source, place)
  return end === undefined ? undefined : { end }
}

/** The end of the line that `at` is on, if nothing stands before it. Undefined after a fault. */
export function endOfLine(source: Source, at: number): number | undefined {
  const lineEnd = source.lineEnd(source.lineAt(at))
  const place = skipBlanks(source.text, at, lineEnd)
  if (place >= lineEnd) return lineEnd
  return source.fail(
    'unexpected_text',
    place,
    lineEnd,
    'The line should end before this. Take it out, or put it on a line of its own.',
  )
}
