import { type ParseError, type ParseOptions, parseTree, printParseErrorCode } from 'jsonc-parser'

/** What keeps a text from being JSON, and where. */
export interface JsonFault {
  /** UTF-16 index into the text. */
  readonly offset: number
  readonly message: string
}

const STRICT: ParseOptions = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

/** Finds and names the first fault of a text that `JSON.parse` refuses. */
export function findJsonFault(text: string): JsonFault {
  if (text.trim() === '') return { offset: 0, message: 'There is no text here. Write or paste JSON.' }
  const errors: ParseError[] = []
  try {
    parseTree(text, errors, STRICT)
  } catch {
    return { offset: 0, message: 'This is nested too deeply to find the fault. It is not JSON.' }
  }
  const [first] = errors
  if (!first) return { offset: 0, message: 'This is not JSON.' }
  return describe(text, first.offset, text.slice(first.offset, first.offset + first.length), nameOf(first))
}

function nameOf(error: ParseError): string {
  return printParseErrorCode(error.error)
}

function describe(text: string, offset: number, found: string, name: string): JsonFault {
  switch (name) {
    case 'InvalidSymbol':
      return { offset, message: symbolMessage(text, offset, found) }
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return missingItem(text, offset, name)
    case 'CommaExpected':
      return commaExpected(text, offset, found)
    case 'ColonExpected':
      return { offset, message: 'A colon is missing between a name and its value.' }
    case 'CloseBraceExpected':
      return { offset, message: 'An object is not closed. Add a } here.' }
    case 'CloseBracketExpected':
      return { offset, message: 'A list is not closed. Add a ] here.' }
    case 'EndOfFileExpected':
      return { offset, message: 'The JSON ends before this. Take out what follows.' }
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { offset, message: 'JSON has no comments. Take this one out.' }
    case 'UnexpectedEndOfString':
      return {
        offset,
        message:
          'This text is not closed on its line. End it with a double quote; write a line break as \\n.',
      }
    case 'InvalidUnicode':
      return { offset, message: 'After \\u there have to be four digits, 0 to 9 or a to f.' }
    case 'InvalidEscapeCharacter':
      return {
        offset,
        message: 'A backslash here stands before a letter that it cannot. Write a backslash itself as \\\\.',
      }
    case 'InvalidCharacter':
      return {
        offset,
        message: 'This text has a control character in it. Write a tab as \\t and a line break as \\n.',
      }
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return { offset, message: 'This number is not finished. Add a digit.' }
    default:
      return { offset, message: 'This is not JSON.' }
  }
}

const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
])

function symbolMessage(text: string, offset: number, found: string): string {
  if (/^['\u2018\u2019\u201c\u201d`]/.test(found))
    return 'Text and names have to stand in straight double quotes (").'
  const spelling = OTHER_SPELLINGS.get(found)
  if (spelling !== undefined) return `Write ${spelling} here.`
  if (/^[-+.]?(?:\d|NaN|Infinity)/.test(found)) {
    return 'JSON cannot write this number. Write digits, with a digit before and after the point.'
  }
  if (/^\s*:/.test(text.slice(offset + found.length))) return 'A name has to stand in double quotes (").'
  return 'This is not JSON. Text has to stand in double quotes (").'
}

function missingItem(text: string, offset: number, name: string): JsonFault {
  const before = text.slice(0, offset).trimEnd()
  const next = text.charAt(offset)
  if (before.endsWith(',') && (next === '}' || next === ']')) {
    return { offset: before.length - 1, message: `The comma before ${next} is one too many. Take it out.` }
  }
  if (next === ',')
    return { offset, message: 'There is nothing before this comma. Add a value or take it out.' }
  return name === 'PropertyNameExpected'
    ? { offset, message: 'A name in double quotes has to stand here.' }
    : { offset, message: 'A value is missing here.' }
}

function commaExpected(text: string, offset: number, found: string): JsonFault {
  if (found === ']') return { offset, message: 'An object is not closed. Add a } before this.' }
  if (found === '}') return { offset, message: 'A list is not closed. Add a ] before this.' }
  if (/\d/.test(found) && text.charAt(offset - 1) === '0') {
    return { offset: offset - 1, message: 'A number cannot start with 0. Take the 0 out.' }
  }
  return { offset, message: 'A comma is missing before this.' }
}
