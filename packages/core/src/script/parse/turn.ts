import { match, type Read } from '../text/read-json.ts'
import type { Source } from '../text/source.ts'
import { roleOfSpeaker } from './speakers.ts'

const HEAD = /([^\s:：{}[\]"@#][^\r\n:：{}[\]"]{0,60}?)[ \t]*[:：]/uy

/** The speaker of a line and the place behind the colon; undefined when the line is no turn. */
export function readSpeaker(
  source: Source,
  at: number,
): Read<{ readonly name: string; readonly role: 'user' | 'agent' | undefined }> | undefined {
  const head = match(HEAD, source.text, at)
  if (head === undefined) return undefined
  const name = head.slice(0, -1).trimEnd()
  return { value: { name, role: roleOfSpeaker(name) }, end: at + head.length }
}
