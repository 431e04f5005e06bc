import type { Json } from '../json.ts'

interface Visit {
  readonly value: unknown
  /** Set when everything inside `value` has been seen. */
  readonly leave: boolean
}

/**
 * Whether a value is one that JSON can hold. A property that is `undefined` counts as absent, as it does when
 * it is written. However deep it nests the stack does not grow; a value that holds itself is not JSON.
 */
export function isJson(root: unknown): root is Json {
  const above = new Set<object>()
  const open: Visit[] = [{ value: root, leave: false }]
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value, leave } = visit
    if (typeof value === 'object' && value !== null) {
      if (leave) {
        above.delete(value)
        continue
      }
      if (above.has(value)) return false
      above.add(value)
      open.push({ value, leave: true })
      for (const inside of contents(value)) open.push({ value: inside, leave: false })
    } else if (!isScalar(value)) {
      return false
    }
  }
  return true
}

function contents(value: object): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(value).filter((inside) => inside !== undefined)
}

function isScalar(value: unknown): boolean {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  )
}
