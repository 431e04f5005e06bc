import type { Json, JsonPath } from '@call-timeline/schema'

/** What became of a value: `type_changed` when it became something of another kind, such as a text a number. */
export type JsonChangeKind = 'added' | 'removed' | 'changed' | 'type_changed'

/** One value that differs between a left and a right JSON value. */
export interface JsonChange {
  readonly kind: JsonChangeKind
  /** Where it is on the left; for an added one where it would stand, in a list the index it comes before. */
  readonly leftPath: JsonPath
  /** Where it is on the right; for a removed one where it would stand. */
  readonly rightPath: JsonPath
  /** Undefined when it was added. */
  readonly left: Json | undefined
  /** Undefined when it was removed. */
  readonly right: Json | undefined
}

/** What differs between two values, in the order of both; `more` counts what a limit left out. */
export interface JsonDiff {
  readonly changes: readonly JsonChange[]
  readonly more: number
}

const REVERSE: { readonly [kind in JsonChangeKind]: JsonChangeKind } = {
  added: 'removed',
  removed: 'added',
  changed: 'changed',
  type_changed: 'type_changed',
}

/** The change that leads from right to left. */
export function reverseChange({ kind, leftPath, rightPath, left, right }: JsonChange): JsonChange {
  return { kind: REVERSE[kind], leftPath: rightPath, rightPath: leftPath, left: right, right: left }
}
