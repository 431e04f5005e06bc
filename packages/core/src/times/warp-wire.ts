import type { Json, JsonObject } from '@call-timeline/schema'
import { isList, isObject } from '../json/json-path.ts'
import { currentTimes, hasValue, timeOf } from './current-times.ts'
import { moveInterruptedAt } from './interrupted-at.ts'

/** A start and an end, either of which may not be there; ms. */
export interface Edges {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
}

/** New times for a pair of edges. Must keep their order. */
export type Warp = (edges: Edges) => Edges

/** How the times of a segment move: its own and its tool's by one rule, each of its words by another. */
export interface WireWarp {
  readonly own: Warp
  readonly word: Warp
}

/** A segment with its times moved, in the fields that carry them. The same object when none changes. */
export function warpWire(wire: JsonObject, { own, word }: WireWarp): JsonObject {
  const { words, tool } = wire
  const moved = moveInterruptedAt(warpObject(wire, own), (ms) => {
    const { startMs } = currentTimes(wire)
    // As the end of a turn that was heard so far.
    return own({ startMs, endMs: ms }).endMs ?? ms
  })
  const movedWords = isList(words) ? warpList(words, word) : undefined
  const movedTool = isObject(tool) ? warpObject(tool, own) : undefined
  if (moved === wire && movedWords === words && movedTool === tool) return wire
  return {
    ...moved,
    ...(movedWords ? { words: movedWords } : {}),
    ...(movedTool ? { tool: movedTool } : {}),
  }
}

/** Moves what is at or after a time; what goes on over it gets longer, but no word does. */
export function insertAt(atMs: number, byMs: number): WireWarp {
  const isAfter = ({ startMs, endMs }: Edges): boolean => (startMs ?? endMs ?? atMs - 1) >= atMs
  const on = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms + byMs)
  return {
    own(edges) {
      if (isAfter(edges)) return { startMs: on(edges.startMs), endMs: on(edges.endMs) }
      const spans = edges.endMs !== undefined && edges.endMs > atMs
      return spans ? { startMs: edges.startMs, endMs: on(edges.endMs) } : edges
    },
    word: (edges) => (isAfter(edges) ? { startMs: on(edges.startMs), endMs: on(edges.endMs) } : edges),
  }
}

/**
 * Takes a stretch of time out: what lay in it comes to lie at its start, what is after moves up. Undoes
 * `insertAt` where nothing was put in.
 */
export function removeBetween(fromMs: number, toMs: number): WireWarp {
  const move = (ms: number): number => (ms <= fromMs ? ms : Math.max(fromMs, ms - (toMs - fromMs)))
  const { own: warp } = everyTime(move)
  // An end before its start is no end: both go where the start goes, as when room is made.
  const byStart: Warp = (edges) => {
    const { startMs, endMs } = edges
    if (startMs === undefined || endMs === undefined || endMs >= startMs) return warp(edges)
    return { startMs: move(startMs), endMs: endMs + (move(startMs) - startMs) }
  }
  return { own: byStart, word: byStart }
}

/** Moves every time by one rule, which must keep their order. */
export function everyTime(move: (ms: number) => number): WireWarp {
  const each = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : move(ms))
  const warp: Warp = ({ startMs, endMs }) => ({ startMs: each(startMs), endMs: each(endMs) })
  return { own: warp, word: warp }
}

function warpList(list: readonly Json[], warp: Warp): readonly Json[] {
  let changed = false
  const next = list.map((item) => {
    const moved = isObject(item) ? warpObject(item, warp) : item
    if (moved !== item) changed = true
    return moved
  })
  return changed ? next : list
}

function warpObject(object: JsonObject, warp: Warp): JsonObject {
  const startMs = timeOf(object, 'start_ms')
  const durationMs = timeOf(object, 'duration_ms')
  const endOwn = timeOf(object, 'end_ms')
  const byLength = startMs === undefined || durationMs === undefined ? undefined : startMs + durationMs
  const endMs = endOwn ?? byLength
  if (startMs === undefined && endMs === undefined) return object
  const to = warp({ startMs, endMs })
  const fields: { [key: string]: Json } = {}
  if (to.startMs !== undefined && to.startMs !== startMs) fields.start_ms = to.startMs
  if (to.endMs !== undefined && to.endMs !== endMs && endOwn !== undefined) fields.end_ms = to.endMs
  const isLonger = (to.endMs ?? 0) - (to.startMs ?? 0) !== (endMs ?? 0) - (startMs ?? 0)
  if (isLonger && hasValue(object, 'duration_ms') && to.startMs !== undefined && to.endMs !== undefined) {
    fields.duration_ms = Math.max(0, to.endMs - to.startMs)
  }
  return Object.keys(fields).length === 0 ? object : { ...object, ...fields }
}
