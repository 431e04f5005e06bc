import type { BareStay, EntryKind } from './node-path.ts'

/** A guess at how each node was entered, from the path and from when the caller cut in. */
export function entryKinds(
  stays: readonly BareStay[],
  wasCutShort: (ms: number) => boolean,
): readonly EntryKind[] {
  const global = globalNodes(stays)
  return stays.map(({ node, enterMs }, index) => {
    const left = stays[index - 1]?.node
    if (index === 0) return 'first'
    if (node !== undefined && global.has(node)) return 'global'
    if (node !== undefined && node !== left && node === stays[index - 2]?.node) return 'go_back'
    return wasCutShort(enterMs) ? 'interrupted' : 'normal'
  })
}

/** Nodes that are entered from more than one other, and always left for the one that they were entered from. */
function globalNodes(stays: readonly BareStay[]): ReadonlySet<string> {
  const enteredFrom = new Map<string, Set<string>>()
  const staysAway = new Set<string>()
  for (const [index, { node }] of stays.entries()) {
    const left = stays[index - 1]?.node
    const next = stays[index + 1]
    if (node === undefined || left === undefined || left === node) continue
    if (next && next.node !== left) staysAway.add(node)
    const known = enteredFrom.get(node)
    if (known) known.add(left)
    else enteredFrom.set(node, new Set([left]))
  }
  return new Set(
    [...enteredFrom].filter(([node, left]) => left.size > 1 && !staysAway.has(node)).map(([node]) => node),
  )
}
