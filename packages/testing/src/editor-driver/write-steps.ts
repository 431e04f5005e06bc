import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { segmentWire } from './wires.ts'

/** One write within a transaction; `at` picks a segment, counted around. */
export type WriteStep =
  | { readonly write: 'add'; readonly at: number; readonly wire: Json }
  | { readonly write: 'change'; readonly at: number; readonly wire: Json }
  | { readonly write: 'remove'; readonly at: number }
  | { readonly write: 'putBack'; readonly at: number }
  | { readonly write: 'move'; readonly at: number; readonly after: number }
  /** Two segments take each other's place. */
  | { readonly write: 'swap'; readonly at: number; readonly with: number }
  /** A segment takes the place that another one has and keeps. */
  | { readonly write: 'crowd'; readonly at: number; readonly onto: number }
  | { readonly write: 'pin'; readonly at: number }
  | { readonly write: 'call'; readonly value: Json }

const at = fc.nat(40)

const write: fc.Arbitrary<WriteStep> = fc.oneof(
  fc.record({ write: fc.constant('add' as const), at, wire: segmentWire }),
  fc.record({ write: fc.constant('change' as const), at, wire: segmentWire }),
  fc.record({ write: fc.constant('remove' as const), at }),
  fc.record({ write: fc.constant('putBack' as const), at }),
  fc.record({ write: fc.constant('move' as const), at, after: at }),
  fc.record({ write: fc.constant('swap' as const), at, with: at }),
  fc.record({ write: fc.constant('crowd' as const), at, onto: at }),
  fc.record({ write: fc.constant('pin' as const), at }),
  fc.record({
    write: fc.constant('call' as const),
    value: fc.jsonValue({ maxDepth: 1 }).map((value): Json => JSON.parse(JSON.stringify(value))),
  }),
)

/** The writes of one transaction: composite ones, such as a record taken out and put back. */
export const writeSteps: fc.Arbitrary<readonly WriteStep[]> = fc.array(write, { minLength: 1, maxLength: 8 })
