import { readSegmentRule, type SegmentRule } from '@call-timeline/core'

/** What can be chosen to filter by; each is a list of values of which one has to fit. */
export type FilterFacet = 'kind' | 'role' | 'toolName' | 'node' | 'severity' | 'code'

/** The facets in the order in which they are shown. */
export const FILTER_FACETS: readonly FilterFacet[] = ['kind', 'role', 'toolName', 'node', 'severity', 'code']

const PLACE: Readonly<Record<FilterFacet, { readonly rule: SegmentRule['rule']; readonly key: string }>> = {
  kind: { rule: 'kind', key: 'is' },
  role: { rule: 'role', key: 'is' },
  toolName: { rule: 'toolName', key: 'is' },
  node: { rule: 'node', key: 'is' },
  severity: { rule: 'problem', key: 'severities' },
  code: { rule: 'problem', key: 'codes' },
}

/** The values that a filter lets pass in a facet; empty when it does not ask. */
export function filterValues(filter: SegmentRule | undefined, facet: FilterFacet): readonly string[] {
  const values = fieldsOf(leafOf(filter, PLACE[facet].rule)).get(PLACE[facet].key)
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
}

/**
 * The filter with other values in a facet, everything else of it as it was; undefined when nothing is left to
 * filter by. Values that a facet does not know are not taken in.
 */
export function withFilterValues(
  filter: SegmentRule | undefined,
  facet: FilterFacet,
  values: readonly string[],
): SegmentRule | undefined {
  const { rule, key } = PLACE[facet]
  const fields = new Map(fieldsOf(leafOf(filter, rule)))
  fields.delete(key)
  if (values.length > 0) fields.set(key, [...new Set(values)])
  fields.delete('rule')
  return withLeaf(filter, rule, fields.size === 0 ? undefined : { rule, ...Object.fromEntries(fields) })
}

/** The filter with one value more in a facet, or without it when it was there. */
export function toggledFilter(
  filter: SegmentRule | undefined,
  facet: FilterFacet,
  value: string,
): SegmentRule | undefined {
  const before = filterValues(filter, facet)
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  return withFilterValues(filter, facet, after)
}

/** The text that a filter asks for; empty when it asks for none. */
export function filterText(filter: SegmentRule | undefined): string {
  const value = fieldsOf(leafOf(filter, 'text')).get('value')
  return typeof value === 'string' ? value : ''
}

/** The filter with another text; none when it is empty. */
export function withFilterText(filter: SegmentRule | undefined, text: string): SegmentRule | undefined {
  const leaf = { rule: 'text', match: 'contains', value: text }
  return withLeaf(filter, 'text', text.trim() === '' ? undefined : leaf)
}

/** What else a filter asks for: rules of a host that no facet stands for. */
export function otherRules(filter: SegmentRule | undefined): readonly SegmentRule[] {
  return leavesOf(filter).filter(({ rule }) => !OWN.has(rule))
}

/** The filter without what no facet stands for. */
export function withoutOtherRules(filter: SegmentRule | undefined): SegmentRule | undefined {
  return joined(leavesOf(filter).filter(({ rule }) => OWN.has(rule)))
}

const OWN: ReadonlySet<SegmentRule['rule']> = new Set([
  'text',
  ...Object.values(PLACE).map(({ rule }) => rule),
])

function leavesOf(filter: SegmentRule | undefined): readonly SegmentRule[] {
  if (filter === undefined) return []
  return filter.rule === 'all' ? filter.of : [filter]
}

function leafOf(filter: SegmentRule | undefined, rule: SegmentRule['rule']): SegmentRule | undefined {
  return leavesOf(filter).find((leaf) => leaf.rule === rule)
}

function fieldsOf(leaf: SegmentRule | undefined): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(leaf === undefined ? [] : Object.entries(leaf))
}

function withLeaf(
  filter: SegmentRule | undefined,
  rule: SegmentRule['rule'],
  leaf: object | undefined,
): SegmentRule | undefined {
  const read = readSegmentRule(leaf)
  if (leaf !== undefined && !read.ok) return filter
  const others = leavesOf(filter).filter((each) => each.rule !== rule)
  return joined(read.ok ? [...others, read.rule] : others)
}

function joined(leaves: readonly SegmentRule[]): SegmentRule | undefined {
  return leaves.length > 1 ? { rule: 'all', of: leaves } : leaves[0]
}
