import { type RefusalDetail, refuseMalformedJson } from '@call-timeline/schema/answers'
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'

const PROPERTY_NAME = 'Expecting property name enclosed in double quotes'

// jsonc-parser's names on the left, the words of Python's json module on the right.
const WORDS: ReadonlyMap<string, string> = new Map([
  ['PropertyNameExpected', PROPERTY_NAME],
  ['ColonExpected', "Expecting ':' delimiter"],
  ['CommaExpected', "Expecting ',' delimiter"],
  ['CloseBraceExpected', "Expecting ',' delimiter"],
  ['CloseBracketExpected', "Expecting ',' delimiter"],
  ['InvalidCommentToken', "Expecting ',' delimiter"],
  ['EndOfFileExpected', 'Extra data'],
  ['UnexpectedEndOfString', 'Unterminated string starting at'],
  ['InvalidUnicode', 'Invalid \\uXXXX escape'],
  ['InvalidEscapeCharacter', 'Invalid \\escape'],
  ['InvalidCharacter', 'Invalid control character at'],
])

/** What FastAPI says of a text that is not JSON: where it stops making sense, in characters, and why. */
export function jsonFailure(text: string): readonly RefusalDetail[] {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  const before = text.slice(0, errors[0]?.offset ?? 0)
  return refuseMalformedJson([...before].length, reasonOf(errors, before)).detail
}

function reasonOf(errors: readonly ParseError[], before: string): string {
  // Right after a bracket opens, Python misses what comes first rather than what ends it.
  if (/\[\s*$/.test(before)) return 'Expecting value'
  if (/\{\s*$/.test(before)) return PROPERTY_NAME
  const names = errors.map(({ error }) => printParseErrorCode(error))
  // A stray word is reported as such first, and then by what should have stood in its place.
  const [name = 'EndOfFileExpected'] = names.filter((known) => known !== 'InvalidSymbol')
  return WORDS.get(name) ?? 'Expecting value'
}
