import type { FieldDescriptor } from '@call-timeline/schema/fields'

/** Words of form fields. */
export interface FieldMessages {
  readonly notSet: string
  readonly choose: string
  readonly yes: string
  readonly no: string
  readonly notGiven: string
  readonly clear: (label: string) => string
  readonly required: string
  readonly sentAsNull: string
  readonly sentAsEmpty: string
  /** What the endpoint takes while a field is left out. */
  readonly derivedAs: (value: string) => string
  readonly derived: string
  readonly notInList: (value: string) => string
  /** A value of a kind that the control cannot show. */
  readonly otherKind: string
  readonly unit: Record<NonNullable<FieldDescriptor['unit']> | 'dollars', string>
  /** What the endpoint checks, in words: "1 to 200 characters". */
  readonly bounds: (field: FieldDescriptor) => string
  readonly null: string
  readonly emptyText: string
  readonly sentMs: (ms: number) => string
  /** Below a date: its zone, and how it is sent. */
  readonly epochNote: (zone: string, epoch: number | undefined, unit: 's' | 'ms') => string
  readonly sentCents: (cents: string) => string
  readonly invalid: {
    readonly wholeNumber: string
    readonly number: string
    readonly dollars: string
    readonly time: string
    readonly duration: string
    readonly date: string
  }
  readonly helpIdle: string
}

export const fieldEnglish: FieldMessages = {
  notSet: 'Not set',
  choose: 'Choose…',
  yes: 'Yes',
  no: 'No',
  notGiven: 'Not given',
  clear: (label) => `Clear ${label}`,
  required: 'required',
  sentAsNull: 'Sent as null.',
  sentAsEmpty: 'Sent as empty text.',
  derivedAs: (value) => `Left out: the endpoint takes ${value}.`,
  derived: 'Left out: the endpoint derives it.',
  notInList: (value) => `${value} (not in the list)`,
  otherKind: 'It holds another kind of value than expected, shown as JSON.',
  unit: {
    ms: 'ms',
    cents: 'cents',
    s: 's',
    epoch: '',
    tokens: 'tokens',
    characters: 'characters',
    dollars: '$',
  },
  bounds({ kind, minLength, maxLength, min }) {
    if (kind !== 'text') return min === undefined ? '' : `From ${min}.`
    if (maxLength !== undefined)
      return `${minLength === undefined ? 'Up to' : `${minLength} to`} ${maxLength} characters.`
    return ''
  },
  null: 'null',
  emptyText: 'Empty text',
  sentMs: (ms) => `${ms} ms`,
  epochNote: (zone, epoch, unit) =>
    epoch === undefined ? `Time zone ${zone}` : `Time zone ${zone} · sent as ${epoch} ${unit}`,
  sentCents: (cents) => `Sent as ${cents} cents`,
  invalid: {
    wholeNumber: 'Not a whole number. Type digits alone, such as 3.',
    number: 'Not a number. Type it with a point, such as 0.95.',
    dollars: 'Not an amount. Type dollars, such as 1.25.',
    time: 'Not a time. Type minutes and seconds, such as 1:03.4, or milliseconds, such as 63400.',
    duration: 'Not a length. Type it as 1:03.4 or 3.4s, or in milliseconds, such as 3400.',
    date: 'Not a full date and time. Fill in every part of it.',
  },
  helpIdle: 'Choose a field to see what it is for.',
}
