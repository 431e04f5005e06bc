import type { Json, JsonPath } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { isList, isObject } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { CallView } from './call-view.ts'
import type { Change } from './fix-kind.ts'

/** One thing that a fix changes, as a person sees it. */
export type FixStep =
  | {
      readonly kind: 'set'
      /** Undefined for the call itself. */
      readonly segmentId: SegmentId | undefined
      /** From the segment, or from the call. */
      readonly path: JsonPath
      /** Undefined where there is nothing, before or afterwards. */
      readonly before: Json | undefined
      readonly after: Json | undefined
    }
  | { readonly kind: 'add'; readonly after: SegmentId | undefined; readonly wire: Json }
  | { readonly kind: 'remove'; readonly segmentId: SegmentId }
  | { readonly kind: 'move'; readonly segmentId: SegmentId; readonly after: SegmentId | undefined }
  | { readonly kind: 'sort'; readonly order: readonly SegmentId[] }

/** Everything that a change would do, place by place. */
export function stepsOf(change: Change, view: CallView): readonly FixStep[] {
  const steps: FixStep[] = []
  const { call, rows = [], added = [], removed = [], moved = [], order } = change
  if (call !== undefined) {
    for (const place of changedPlaces(view.call().wire, call)) {
      steps.push({ kind: 'set', segmentId: undefined, ...place })
    }
  }
  for (const { id, wire } of rows) {
    for (const place of changedPlaces(view.segment(id)?.wire, wire)) {
      steps.push({ kind: 'set', segmentId: id, ...place })
    }
  }
  for (const segmentId of removed) steps.push({ kind: 'remove', segmentId })
  for (const { after, wire } of added) steps.push({ kind: 'add', after, wire })
  for (const { id, after } of moved) steps.push({ kind: 'move', segmentId: id, after })
  if (order) steps.push({ kind: 'sort', order })
  return steps
}

/** A place where two values differ. */
export interface ChangedPlace {
  readonly path: JsonPath
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/**
 * The places where two JSON values differ, each as deep as it is one: keys of objects, items of lists of one
 * length. A list that grew or shrank is one place.
 */
export function changedPlaces(
  before: Json | undefined,
  after: Json | undefined,
  path: JsonPath = [],
): readonly ChangedPlace[] {
  if (before === after) return []
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changedPlaces(ownOf(before, key), ownOf(after, key), [...path, key]),
    )
  }
  if (isList(before) && isList(after) && before.length === after.length) {
    return before.flatMap((item, index) => changedPlaces(item, after[index], [...path, index]))
  }
  return jsonEqual(before, after) ? [] : [{ path, before, after }]
}

function ownOf(object: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
