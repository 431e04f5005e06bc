import type { SegmentRule } from '@call-timeline/core'
import { describe, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, node, toolPair, user } from '../testing/payloads.ts'
import { readFacets } from './facets.ts'
import {
  filterText,
  filterValues,
  otherRules,
  toggledFilter,
  withFilterText,
  withFilterValues,
} from './filter.ts'
import { extendShown, shownBy } from './shown.ts'

const call = callOf(
  node('start', 'greeting', 0),
  agent('Hello.', 100, 900),
  user('Rye bread?', 1000, 2000),
  ...toolPair('check_stock', 2100, 2500),
  agent('We have some.', 2600, 3400),
)

describe('a filter', () => {
  test('is made of facets that each keep out of the way of the others', () => {
    const roles = toggledFilter(undefined, 'role', 'agent')
    const both = withFilterText(toggledFilter(roles, 'severity', 'error'), 'rye')
    expect(filterValues(both, 'role')).toEqual(['agent'])
    expect(filterValues(both, 'severity')).toEqual(['error'])
    expect(filterText(both)).toBe('rye')
    const without = withFilterText(toggledFilter(both, 'severity', 'error'), '')
    expect(without).toEqual(roles)
    expect(toggledFilter(without, 'role', 'agent')).toBeUndefined()
  })

  test('keeps what a host asks for beside the facets', () => {
    const host: SegmentRule = { rule: 'latency', atLeast: 1200 }
    const mixed = withFilterValues(host, 'toolName', ['check_stock'])
    expect(otherRules(mixed)).toEqual([host])
    expect(withFilterValues(mixed, 'toolName', [])).toEqual(host)
  })

  test('takes in no value that the facet does not know', () => {
    expect(withFilterValues(undefined, 'kind', ['<script>'])).toBeUndefined()
  })
})

test('what can be filtered by is what the call has', () => {
  const facets = readFacets(openEditor(call))
  expect(facets.role.map(({ value }) => value)).toEqual(['agent', 'user'])
  expect(facets.kind.map(({ value, count }) => [value, count])).toEqual([
    ['speech', 3],
    ['tool_call', 1],
    ['tool_result', 1],
    ['node', 1],
  ])
  expect(facets.toolName).toEqual([{ value: 'check_stock', count: 2 }])
  expect(facets.node).toEqual([{ value: 'greeting', count: undefined }])
})

test('a selection that is extended under a filter takes in what is shown alone', () => {
  const editor = openEditor(call)
  const shown = shownBy(editor, { rule: 'role', is: ['agent', 'user'] })
  expect(shown.ids).toEqual(['s2', 's3', 's6'])
  editor.selection.set(['s2'])
  extendShown(editor, shown, 's6')
  expect(editor.selection.ids()).toEqual(['s2', 's3', 's6'])
  extendShown(editor, shown, 's3')
  expect(editor.selection.ids()).toEqual(['s2', 's3'])
})
