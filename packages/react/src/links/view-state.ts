import { type Editor, readSegmentRule, type SegmentId, type SegmentRule } from '@call-timeline/core'

/** A segment as a link speaks of it: found again by its id, else by its place and start. */
export interface SegmentRef {
  readonly id: string
  /** Place in the list, from 0. */
  readonly index: number
  /** ms from the start of the call; absent for a segment without a time. */
  readonly startMs?: number
}

/** What somebody looks at in a call, as plain data for a URL. What is absent is as at the start. */
export interface ViewState {
  readonly selection?: readonly SegmentRef[]
  /** Where playback stands, ms from the start of the call. */
  readonly timeMs?: number
  readonly filters?: SegmentRule
  /** The tab of the side panel. */
  readonly tab?: string
}

/** What a state asked for that this call does not have. */
export interface ViewStateReport {
  /** Segments that are gone; the others were selected. */
  readonly missing: number
}

/** A link to more segments than this names the first of them alone: addresses have an end. */
const MOST_SELECTED = 40

const LONGEST_ID = 200
const LONGEST_TAB = 40

/** Longer than any call, and far from where numbers get coarse; ms. */
const LATEST_MS = 1e10

/**
 * Reads a state that came from outside, such as from an address that anybody may have written. Never throws:
 * what cannot be used is left out.
 */
export function readViewState(value: unknown): ViewState {
  const { selection, timeMs, filters, tab } = fieldsOf(value)
  const refs = Array.isArray(selection) ? selection.slice(0, MOST_SELECTED).flatMap(readRef) : []
  const rule = readSegmentRule(filters)
  return {
    ...(refs.length > 0 ? { selection: refs } : {}),
    ...(isTime(timeMs) ? { timeMs: Math.round(timeMs) } : {}),
    ...(rule.ok ? { filters: rule.rule } : {}),
    ...(typeof tab === 'string' && tab !== '' && tab.length <= LONGEST_TAB ? { tab } : {}),
  }
}

/** The segments as a link can name them. */
export function refsOf(editor: Editor, ids: readonly SegmentId[]): readonly SegmentRef[] {
  return ids.slice(0, MOST_SELECTED).flatMap((id) => {
    const index = editor.indexOf(id)
    if (index < 0 || id.length > LONGEST_ID) return []
    const startMs = startOf(editor, id)
    return [{ id, index, ...(startMs === undefined ? {} : { startMs }) }]
  })
}

/** The segments that a link names, and how many of them are gone. */
export function segmentsOf(
  editor: Editor,
  refs: readonly SegmentRef[],
): { readonly ids: readonly SegmentId[]; readonly missing: number } {
  const ids = refs.flatMap(({ id, index, startMs }) => {
    if (editor.indexOf(id) >= 0) return [id]
    // A payload that was opened anew has other ids; what stands in the same place at the same time is the same.
    const other = editor.order()[index]
    return other !== undefined && startOf(editor, other) === startMs ? [other] : []
  })
  return { ids, missing: refs.length - ids.length }
}

function startOf(editor: Editor, id: SegmentId): number | undefined {
  const startMs = editor.segment(id)?.span?.startMs
  return isTime(startMs) ? Math.round(startMs) : undefined
}

function readRef(value: unknown): readonly SegmentRef[] {
  const { id, index, startMs } = fieldsOf(value)
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return []
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return []
  return [{ id, index, ...(isTime(startMs) ? { startMs: Math.round(startMs) } : {}) }]
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LATEST_MS
}

function fieldsOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
