import { formatTime, parseTime } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { centsToDollars, dollarsToCents } from '@call-timeline/schema/convert'
import type { FieldEditor } from '@call-timeline/schema/fields'
import type { FieldMessages } from '../messages/field-messages.ts'

/** What a person typed, read: a value, or why it is none. */
export type ReadText =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly reason: string }

/** How a value is shown as one line of text and read back. */
export interface TextFormat {
  /** Undefined when the value is of another kind. */
  readonly show: (value: Json) => string | undefined
  readonly read: (text: string, words: FieldMessages) => ReadText
}

const value = (json: Json): ReadText => ({ ok: true, value: json })
const reason = (text: string): ReadText => ({ ok: false, reason: text })

const plain: TextFormat = {
  show: (json) => (typeof json === 'string' ? json : undefined),
  read: value,
}

const WHOLE = /^[+-]?\d{1,15}$/
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

/** A number, or digits as text, which the endpoint takes for a number. */
function shownNumber(json: Json): string | undefined {
  if (typeof json === 'number') return String(json)
  return typeof json === 'string' && DECIMAL.test(json.trim()) ? json.trim() : undefined
}

const wholeNumber: TextFormat = {
  show: shownNumber,
  read: (text, { invalid }) => (WHOLE.test(text.trim()) ? value(Number(text)) : reason(invalid.wholeNumber)),
}

const number: TextFormat = {
  show: shownNumber,
  read: (text, { invalid }) => (DECIMAL.test(text.trim()) ? value(Number(text)) : reason(invalid.number)),
}

const dollars: TextFormat = {
  show(json) {
    const cents = shownNumber(json)
    return cents === undefined ? undefined : centsToDollars(Number(cents))
  },
  read(text, { invalid }) {
    const cents = dollarsToCents(text)
    return cents === undefined ? reason(invalid.dollars) : value(cents)
  },
}

function timeFormat(invalid: 'time' | 'duration'): TextFormat {
  return {
    show(json) {
      const ms = shownNumber(json)
      return ms === undefined ? undefined : formatTime(Number(ms))
    },
    read(text, words) {
      const ms = parseTime(text)
      return ms === undefined ? reason(words.invalid[invalid]) : value(ms)
    },
  }
}

const FORMATS: Partial<Record<FieldEditor, TextFormat>> = {
  text: plain,
  long_text: plain,
  suggestion: plain,
  phone: plain,
  url: plain,
  whole_number: wholeNumber,
  number,
  dollars,
  call_time: timeFormat('time'),
  duration: timeFormat('duration'),
}

/** The format of a field that is edited as text; undefined for the others. */
export function textFormatOf(editor: FieldEditor): TextFormat | undefined {
  return FORMATS[editor]
}
