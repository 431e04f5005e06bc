import type { FilterFacet } from '../filters/filter.ts'

/** Words of the filters. */
export interface FiltersMessages {
  readonly button: string
  readonly title: string
  readonly active: (count: number) => string
  readonly facets: Readonly<Record<FilterFacet, string>>
  readonly kinds: {
    readonly speech: string
    readonly tool_call: string
    readonly tool_result: string
    readonly node: string
    readonly other: string
  }
  readonly severities: { readonly error: string; readonly warning: string; readonly info: string }
  /** A value and how many rows have it, as the name of its chip. */
  readonly value: (value: string, count: number | undefined) => string
  readonly moreValues: (count: number) => string
  readonly text: string
  readonly textPlaceholder: string
  readonly textChip: (text: string) => string
  readonly otherChip: string
  readonly clear: string
  readonly remove: (chip: string) => string
  readonly bar: string
  readonly shown: (count: number, of: number) => string
  readonly selectionHidden: (count: number) => string
  readonly emptyTitle: string
  readonly emptyHint: (of: number) => string
}

export const filtersEnglish: FiltersMessages = {
  button: 'Filter',
  title: 'Show only',
  active: (count) => (count === 1 ? 'Filter: 1 condition' : `Filter: ${count} conditions`),
  facets: {
    kind: 'Kind',
    role: 'Role',
    toolName: 'Tool',
    node: 'In node',
    severity: 'Problems',
    code: 'Problem',
  },
  kinds: {
    speech: 'Speech',
    tool_call: 'Tool calls',
    tool_result: 'Tool results',
    node: 'Node transitions',
    other: 'Other',
  },
  severities: { error: 'Errors', warning: 'Warnings', info: 'Hints' },
  value: (value, count) => (count === undefined ? value : `${value}, ${count}`),
  moreValues: (count) => `${count} more. Find them by text.`,
  text: 'Contains',
  textPlaceholder: 'Said, tool or node…',
  textChip: (text) => `“${text}”`,
  otherChip: 'Other conditions',
  clear: 'Clear filter',
  remove: (chip) => `Remove ${chip}`,
  bar: 'Filter',
  shown: (count, of) => `${count} of ${of} shown`,
  selectionHidden: (count) =>
    count === 1 ? '1 selected row is not shown.' : `${count} selected rows are not shown.`,
  emptyTitle: 'Nothing passes the filter',
  emptyHint: (of) => (of === 1 ? 'The one row is left out.' : `All ${of} rows are left out.`),
}
