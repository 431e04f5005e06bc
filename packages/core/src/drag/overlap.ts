import type { Span } from '../records/span.ts'
import { type DragPlan, type DragWarning, plannedSpan } from './drag-plan.ts'
import type { World } from './movers/world.ts'

// More than this nobody reads in a tooltip, and a ripple moves everybody by the same.
const MOST = 50

/** Where turns that move come to lie over the other speaker. */
export function overlapWarnings(
  world: World,
  plan: Pick<DragPlan, 'changes' | 'shifts' | 'deltaMs'>,
): readonly DragWarning[] {
  const moved = [
    ...plan.changes.map(({ record }) => record),
    ...plan.shifts.flatMap(({ records }) => (records.length <= MOST ? records : [])),
  ].slice(0, MOST)
  return moved.flatMap((record): readonly DragWarning[] => {
    const to = plannedSpan(plan, record)
    const lane = world.row(record.id)?.lane
    if (!to || !record.span || (lane !== 'user' && lane !== 'agent')) return []
    const overlapMs = overlapAt(world, lane, to, plan)
    if (overlapMs === 0) return []
    const before = overlapAt(world, lane, record.span, undefined)
    return [
      { code: 'cross_speaker_overlap', id: record.id, overlapMs, addedMs: Math.max(0, overlapMs - before) },
    ]
  })
}

function overlapAt(
  world: World,
  lane: 'user' | 'agent',
  { startMs, endMs }: Span,
  plan: Pick<DragPlan, 'changes' | 'shifts' | 'deltaMs'> | undefined,
): number {
  const { chain, row: rowAt } = world.laneChain(lane === 'user' ? 'agent' : 'user')
  // Those that move as well can come from as far away as the drag goes.
  const reachMs = Math.abs(plan?.deltaMs ?? 0)
  let low = 0
  let high = chain.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (chain.endBefore(middle + 1) <= startMs - reachMs) low = middle + 1
    else high = middle
  }
  let sum = 0
  for (let index = low; index < chain.count; index += 1) {
    const row = rowAt(index)
    if (!row || row.span.startMs >= endMs + reachMs) break
    const other = (plan ? plannedSpan(plan, row.record) : row.span) ?? row.span
    sum += Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs))
  }
  return sum
}
