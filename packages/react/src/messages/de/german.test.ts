import { commandRegistry } from '@call-timeline/core'
import {
  CALL_FIELD_GROUPS,
  CALL_FIELDS,
  type FieldDescriptor,
  SEGMENT_FIELDS,
  SEGMENT_METADATA_FIELDS,
} from '@call-timeline/schema/fields'
import { ALL_PROBLEM_CODES, PROBLEM_CODES } from '@call-timeline/schema/rules'
import { expect, test } from 'vitest'
import { withEnglish } from '../messages.ts'
import { term } from '../term-messages.ts'
import { german } from './index.ts'

const fieldsOf = (fields: readonly FieldDescriptor[]): readonly FieldDescriptor[] =>
  fields.flatMap((field) => [field, ...fieldsOf(field.fields ?? [])])

const FIELDS = fieldsOf([...CALL_FIELDS, ...SEGMENT_FIELDS, ...SEGMENT_METADATA_FIELDS])

test.each([
  ['every command of the registry', commandRegistry.map(({ command }) => command.label)],
  ['every group of the form', CALL_FIELD_GROUPS.map(({ label }) => label)],
  ['every field', FIELDS.map(({ label }) => label)],
  ['what every field is for', FIELDS.map(({ help }) => help)],
  ['every kind of problem', ALL_PROBLEM_CODES.map((code) => PROBLEM_CODES[code].title)],
])('knows the German for %s', (_what, words) => {
  expect(words.filter((word) => !Object.hasOwn(german.terms, word))).toEqual([])
})

test('leaves words that it does not know as they are, whatever they are called', () => {
  const { terms } = withEnglish(german)
  expect(term(terms, 'Undo')).toBe('Rückgängig')
  expect(term(terms, 'A step of the host')).toBe('A step of the host')
  expect(term(terms, 'constructor')).toBe('constructor')
  expect(term(terms, '__proto__')).toBe('__proto__')
})

test('groups numbers and bends words as German does', () => {
  const { common, transcript } = withEnglish(german)
  expect([common.warnings(1), common.warnings(12_000)]).toEqual(['1 Warnung', '12.000 Warnungen'])
  const row = { title: 'Agent', time: undefined, wordCount: 1, problems: [], notes: [] }
  expect(transcript.row(row)).toBe('Agent, ohne Zeit, 1 Wort')
})
