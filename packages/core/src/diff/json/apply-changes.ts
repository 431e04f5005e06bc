import type { Json, JsonPath } from '@call-timeline/schema'
import { isList, isObject } from '../../json/json-path.ts'
import type { JsonChange } from './json-change.ts'

/** The changes at and below one place of the left value. */
interface Branch {
  change: JsonChange | undefined
  /** What comes before each index of a list. */
  readonly inserted: Map<number, (Json | undefined)[]>
  readonly children: Map<string | number, Branch>
}

/**
 * The left value with some changes made: all of a diff give the right value. Their paths are all those of
 * the left value, so any part of a diff can be made alone. A change whose place is not there is left out.
 */
export function applyChanges(left: Json | undefined, changes: readonly JsonChange[]): Json | undefined {
  const root = newBranch()
  for (const change of changes) plant(root, change)
  return grown(left, root)
}

function newBranch(): Branch {
  return { change: undefined, inserted: new Map(), children: new Map() }
}

function plant(root: Branch, change: JsonChange): void {
  const { leftPath, kind, right } = change
  const index = leftPath.at(-1)
  if (kind !== 'added' || typeof index !== 'number') {
    branchAt(root, leftPath).change = change
    return
  }
  const { inserted } = branchAt(root, leftPath.slice(0, -1))
  const before = inserted.get(index)
  if (before) before.push(right)
  else inserted.set(index, [right])
}

function branchAt(root: Branch, path: JsonPath): Branch {
  let at = root
  for (const step of path) {
    const next = at.children.get(step) ?? newBranch()
    at.children.set(step, next)
    at = next
  }
  return at
}

function grown(value: Json | undefined, branch: Branch): Json | undefined {
  if (branch.change) return branch.change.right
  if (isList(value)) {
    const items: (Json | undefined)[] = []
    for (let index = 0; index <= value.length; index += 1) {
      for (const item of branch.inserted.get(index) ?? []) items.push(item)
      if (index === value.length) break
      const child = branch.children.get(index)
      items.push(child ? grown(value[index], child) : value[index])
    }
    return items.filter((item) => item !== undefined)
  }
  if (!isObject(value)) return value
  const entries: [string, Json][] = []
  const add = (key: string, next: Json | undefined): void => {
    if (next !== undefined) entries.push([key, next])
  }
  for (const key of Object.keys(value)) {
    const child = branch.children.get(key)
    add(key, child ? grown(value[key], child) : value[key])
  }
  for (const [key, child] of branch.children) {
    if (typeof key === 'string' && !Object.hasOwn(value, key)) add(key, child.change?.right)
  }
  return Object.fromEntries(entries)
}
