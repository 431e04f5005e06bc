/** How a value lies on the wire, and so what the endpoint checks of it. */
export type FieldKind =
  | 'text'
  /** One of `options`, spelt exactly so. */
  | 'choice'
  /** Whole number; a fraction is refused. */
  | 'integer'
  /** ms from the start of the call; a fraction is rounded up. */
  | 'milliseconds'
  | 'number'
  | 'boolean'
  /** Free-form object. */
  | 'object'
  /** Object with `fields` of its own. */
  | 'shape'
  /** List of objects, each with `fields`. */
  | 'list'

/** How a person edits it. */
export type FieldEditor =
  | 'text'
  | 'long_text'
  | 'choice'
  | 'suggestion'
  | 'toggle'
  | 'whole_number'
  | 'number'
  | 'dollars'
  | 'epoch'
  | 'call_time'
  | 'duration'
  | 'phone'
  | 'url'
  | 'json'
  | 'none'

/**
 * One field of the contract: what the endpoint checks and what a person needs to know. Forms, the
 * inspector, the problems' wording and the docs all read it here.
 */
export interface FieldDescriptor {
  /** The name on the wire. */
  readonly key: string
  readonly label: string
  /** One or two sentences for the person who fills it in. */
  readonly help: string
  readonly kind: FieldKind
  readonly editor: FieldEditor
  readonly required: boolean
  /** Whether an explicit null is taken. */
  readonly nullable: boolean
  /** Smallest length in Unicode code points, or number of items. */
  readonly minLength?: number
  readonly maxLength?: number
  /** Smallest number, inclusive. */
  readonly min?: number
  /** `choice`: the closed list; `suggestion`: values in common use. */
  readonly options?: readonly string[]
  /** What the number on the wire counts: `ms`, `cents`, `s`, `tokens`, `characters`. */
  readonly unit?: 'ms' | 'cents' | 's' | 'epoch' | 'tokens' | 'characters'
  /** Groups fields in a form. */
  readonly group?: string
  /** The endpoint derives it when it is absent. */
  readonly derived?: boolean
  /** What a `shape`, or each item of a `list`, holds, in the order in which the endpoint checks it. */
  readonly fields?: readonly FieldDescriptor[]
  /** What becomes of keys outside `fields`; `ignored` keys vanish without a word. */
  readonly extras?: 'kept' | 'ignored'
  /** Name of the endpoint's model for a `shape` or an item: a strict class, not a free-form object. */
  readonly model?: string
  /** Another name that the endpoint takes for this field; `key` wins when both are there. */
  readonly alias?: string
  /** What every value of a free-form object has to be. */
  readonly values?: 'text'
  /** A rule over each whole item of a `list`, checked once the item's fields are clean. */
  readonly itemRule?: 'timing'
}

/** The table's entry for a key, undefined when the contract does not know it. */
export function fieldOf(table: readonly FieldDescriptor[], key: string): FieldDescriptor | undefined {
  return table.find((field) => field.key === key)
}
