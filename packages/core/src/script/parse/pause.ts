import { match } from '../text/read-json.ts'
import { type Source, skipBlanks } from '../text/source.ts'
import { readDuration } from '../text/times.ts'
import { endOfLine, type ReadLine } from './row.ts'

const WORD = /pause|silence|wait|overlap/iy

/** Reads `(pause 2s)`, or `(overlap 300ms)` for a line that begins before the one before has ended. */
export function readPause(source: Source, at: number): ReadLine | undefined {
  const { text } = source
  const lineEnd = source.lineEnd(source.lineAt(at))
  const place = skipBlanks(text, at + 1, lineEnd)
  const word = match(WORD, text, place) ?? ''
  const amount = readDuration(text, skipBlanks(text, place + word.length, lineEnd))
  const close = amount && skipBlanks(text, amount.end, lineEnd)
  if (!amount || amount.value === 0 || close === undefined || text.charAt(close) !== ')') {
    return source.fail(
      'bad_time',
      at,
      lineEnd,
      'Write a pause as (pause 2s) or (overlap 300ms), with a length above 0.',
    )
  }
  const end = endOfLine(source, close + 1)
  const ms = word.toLowerCase() === 'overlap' ? -amount.value : amount.value
  return end === undefined ? undefined : { value: { kind: 'pause', ms }, end }
}
