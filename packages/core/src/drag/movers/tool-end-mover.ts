import { type Refusal, refuse } from '../../commands/define-command.ts'
import { ownValue } from '../../json/json-path.ts'
import { type DragLimit, TOUCHING_MS } from '../limits.ts'
import type { LaneRow } from './followers.ts'
import { type Moved, type Mover, shiftOf, stays, within } from './mover.ts'
import { isMoment, isPinned, isReversed, retimed } from './turn-detail.ts'
import type { World } from './world.ts'

/**
 * Holds the end of a tool's bar: the end of its result, or the result itself when that is a moment. Without
 * a result, the end of the call. Nothing else gives way; tools may run side by side.
 */
export function toolEndMover(world: World, row: LaneRow): Mover | Refusal {
  if (row.lane !== 'tool') return refuse('Only a tool has a duration to drag here.')
  const partnerId = world.pairOf(row.record.id)
  const partner = partnerId === undefined ? undefined : world.row(partnerId)
  const isResult = ownValue(row.record.wire, 'role') === 'agent_result'
  const result = isResult ? row : partner
  const call = isResult ? partner : row
  const held = result ?? call
  if (!held) return refuse('This tool has no time yet. Set its start first.')
  const { record, span } = held
  const isPoint = isMoment(record) || span.startMs === span.endMs
  if (!result && isPoint) return refuse('This tool call has no end to drag. Add its result first.')

  if (isReversed(record))
    return refuse('The end of this tool lies before its start. Correct its times first.')

  const leastMs = isPoint ? Math.min(span.endMs, Math.max(0, call?.span.startMs ?? 0)) : span.startMs
  // A call that lasts until its result came goes along with it.
  const tied =
    result &&
    call &&
    isPoint &&
    !isMoment(call.record) &&
    !isReversed(call.record) &&
    call.span.endMs > call.span.startMs
      ? Math.abs(call.span.endMs - span.startMs) <= TOUCHING_MS && !call.record.pinned && call
      : undefined
  const rows = [held, ...(tied ? [tied] : [])]

  return {
    label: 'Change duration of tool',
    edges: [span.endMs],
    ids: new Set(rows.map((each) => each.record.id)),
    lane: held.lane,
    defaultPolicy: 'clamp',
    move({ deltaMs }): Moved {
      if (isPinned(record)) return stays({ kind: 'pinned', id: record.id })
      const least = Math.max(leastMs, tied ? tied.span.startMs + (span.endMs - tied.span.endMs) : leastMs)
      const to = within(deltaMs, Math.max(0, span.endMs - least), Math.max(0, world.callEndMs - span.endMs))
      const limit: DragLimit | undefined =
        to === deltaMs ? undefined : { kind: to > deltaMs ? 'shortest' : 'call' }
      if (to === 0) return stays(limit)
      const grown = (each: LaneRow): { readonly startMs: number; readonly endMs: number } => ({
        startMs: each.span.startMs,
        endMs: each.span.endMs + to,
      })
      const changes = [
        ...(isPoint ? [] : [retimed(record, grown(held))]),
        ...(tied ? [retimed(tied.record, grown(tied))] : []),
      ]
      return { deltaMs: to, limit, changes, shifts: isPoint ? shiftOf([record], to) : [] }
    },
  }
}
