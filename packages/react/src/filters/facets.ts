import type { Editor } from '@call-timeline/core'
import { readObject, readText } from '../rows/read-json.ts'
import type { FilterFacet } from './filter.ts'

/** A value that the call can be filtered by. */
export interface FacetValue {
  readonly value: string
  /** How many segments have it; undefined where that is not told, as for the time spent in a node. */
  readonly count: number | undefined
}

/** The values of each facet that the call has. */
export type Facets = Readonly<Record<FilterFacet, readonly FacetValue[]>>

/** More values than this are not offered; a text finds the others. */
export const MOST_VALUES = 40

/** What the call can be filtered by, most frequent first; nodes in the order in which they are entered. */
export function readFacets(editor: Editor): Facets {
  const counts: Record<FilterFacet, Map<string, number>> = {
    kind: new Map(),
    role: new Map(),
    toolName: new Map(),
    node: new Map(),
    severity: new Map(),
    code: new Map(),
  }
  const count = (facet: FilterFacet, value: string | undefined): void => {
    if (value !== undefined) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  for (const id of editor.order()) {
    const wire = editor.segment(id)?.wire
    const role = readText(wire, 'role')
    // Who speaks, and roles that nobody knows; the others are kinds.
    if (!KIND_OF_ROLE.has(role ?? '') || KIND_OF_ROLE.get(role ?? '') === 'speech') count('role', role)
    count('kind', KIND_OF_ROLE.get(role ?? '') ?? 'other')
    count('toolName', readText(readObject(wire, 'tool'), 'name'))
    if (role === 'node_transition') count('node', readText(readObject(wire, 'node'), 'to'))
    const problems = editor.problems.of(id)
    for (const severity of new Set(problems.map((problem) => problem.severity))) count('severity', severity)
    for (const code of new Set(problems.map((problem) => problem.code))) count('code', code)
  }
  const list = (facet: FilterFacet): readonly FacetValue[] => {
    const values = [...counts[facet]].map(([value, times]) => ({
      value,
      count: facet === 'node' ? undefined : times,
      times,
    }))
    if (facet === 'kind') values.sort((a, b) => KINDS.indexOf(a.value) - KINDS.indexOf(b.value))
    else if (facet === 'severity')
      values.sort((a, b) => SEVERITIES.indexOf(a.value) - SEVERITIES.indexOf(b.value))
    else if (facet !== 'node') values.sort((a, b) => b.times - a.times)
    return values.map(({ value, count: shownCount }) => ({ value, count: shownCount }))
  }
  return {
    kind: list('kind'),
    role: list('role'),
    toolName: list('toolName'),
    node: list('node'),
    severity: list('severity'),
    code: list('code'),
  }
}

const KIND_OF_ROLE: ReadonlyMap<string, string> = new Map([
  ['agent', 'speech'],
  ['user', 'speech'],
  ['agent_function', 'tool_call'],
  ['agent_result', 'tool_result'],
  ['node_transition', 'node'],
])
const KINDS: readonly string[] = ['speech', 'tool_call', 'tool_result', 'node', 'other']
const SEVERITIES: readonly string[] = ['error', 'warning', 'info']
