import { type Read, readQuoted } from '../text/read-json.ts'
import { type Source, skipBlanks } from '../text/source.ts'
import { type LinePrefix, type ReadLine, readLineEnd } from './row.ts'

const ARROW = '->'
const NAME = /[^\s"{}[\]:@#>](?:[^\r\n"{}[\]:@#>]*[^\s"{}[\]:@#>-])?/y

/** Where the arrow of a node line stands; undefined when the line is none. */
export function findNodeArrow(source: Source, at: number): Read<string | undefined> | undefined {
  const { text } = source
  if (text.startsWith(ARROW, at)) return { value: undefined, end: at }
  const lineEnd = source.lineEnd(source.lineAt(at))
  if (text.charAt(at) === '"') {
    const close = closingQuote(text, at, lineEnd)
    const arrow = skipBlanks(text, close, lineEnd)
    if (!text.startsWith(ARROW, arrow)) return undefined
    const name = readQuoted(source, at)
    return name && { value: name.value, end: arrow }
  }
  const arrow = text.slice(at, lineEnd).indexOf(ARROW)
  if (arrow < 0) return undefined
  const name = text.slice(at, at + arrow).trimEnd()
  return wholeName(name) ? { value: name, end: at + arrow } : undefined
}

/** Reads `from -> to "reason"`, from the arrow on. */
export function readNode(
  source: Source,
  from: string | undefined,
  arrow: number,
  { times }: LinePrefix,
): ReadLine | undefined {
  const { text } = source
  const lineEnd = source.lineEnd(source.lineAt(arrow))
  const place = skipBlanks(text, arrow + ARROW.length, lineEnd)
  const to = readName(source, place)
  if (!to) return undefined
  const behind = skipBlanks(text, to.end, lineEnd)
  const reason = text.charAt(behind) === '"' ? readQuoted(source, behind) : undefined
  if (text.charAt(behind) === '"' && !reason) return undefined
  const end = readLineEnd(source, reason?.end ?? to.end)
  if (!end) return undefined
  return {
    value: {
      kind: 'node',
      ...(from === undefined ? {} : { from }),
      to: to.value,
      ...(reason ? { reason: reason.value } : {}),
      ...(times ? { times } : {}),
      ...(end.metadata === undefined ? {} : { metadata: end.metadata }),
    },
    end: end.end,
  }
}

function readName(source: Source, at: number): Read<string> | undefined {
  if (source.text.charAt(at) === '"') return readQuoted(source, at)
  NAME.lastIndex = at
  const found = NAME.exec(source.text)?.[0]
  if (found !== undefined) return { value: found, end: at + found.length }
  return source.fail('name_missing', at, at + 1, 'The node that is entered has to stand behind the arrow.')
}

/** Whether a text can stand for a node without quotes. */
function wholeName(name: string): boolean {
  NAME.lastIndex = 0
  return NAME.exec(name)?.[0] === name && name !== ''
}

function closingQuote(text: string, at: number, lineEnd: number): number {
  let end = at + 1
  while (end < lineEnd && text.charAt(end) !== '"') end += text.charAt(end) === '\\' ? 2 : 1
  return Math.min(end + 1, lineEnd)
}
