import type { JsonObject } from '@call-timeline/schema'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { ownValue } from '../json/json-path.ts'
import type { OutlineNode } from '../outline/outline.ts'
import { otherOf } from './clock.ts'
import type { CallHappening } from './events.ts'
import type { Speaker } from './pace.ts'
import type { Placement } from './place-events.ts'
import { renderCall, renderResult } from './render-tool.ts'
import { renderTurn } from './render-turn.ts'
import { type RenderedRow, rowProvenance } from './rendered-row.ts'
import { timeFields } from './written-times.ts'

/** The rows of a call from what happens in it and when; what was written stands over what follows from it. */
export function renderRows(
  events: readonly CallHappening[],
  placements: readonly Placement[],
): readonly RenderedRow[] {
  const cutIns = cutInTimes(events, placements)
  const rows: RenderedRow[] = []
  const spokenMs: { user?: number; agent?: number } = {}
  let node = 'start'
  let isAwaited = false
  for (const [index, event] of events.entries()) {
    const placement = placements[index]
    if (event.kind === 'pause' || placement === undefined) continue
    if (event.kind === 'turn' && placement.kind === 'turn') {
      const { role } = event.line
      const { startMs, endMs } = placement.turn
      const waitedMs =
        role === 'agent' && isAwaited && (spokenMs.agent ?? 0) <= (spokenMs.user ?? 0)
          ? startMs - (spokenMs.user ?? startMs)
          : 0
      rows.push(renderTurn(event.line, placement.turn, { waitedMs, cutInMs: cutIns.get(index) }))
      isAwaited = role === 'user'
      spokenMs[role] = Math.max(spokenMs[role] ?? 0, endMs)
    } else if (event.kind === 'json') {
      rows.push(renderJson(event.wire))
      if (isSpeechRole(event.wire.role)) {
        isAwaited = event.wire.role === 'user' && placement.kind === 'moment'
        if (placement.kind === 'moment') spokenMs[event.wire.role] = placement.span.endMs
      }
      node = targetOf(event.wire) ?? node
    } else if (event.kind === 'node' && placement.kind === 'moment') {
      rows.push(renderNode(event.line, placement.span.startMs, node))
      node = event.line.to
    } else if (event.kind === 'call' && placement.kind === 'moment') {
      rows.push(renderCall(event, placement.span))
    } else if (event.kind === 'result' && placement.kind === 'moment') {
      rows.push(renderResult(event, placement.span))
    }
  }
  return rows
}

/** When the other one cuts in, for each turn that is cut: at the start of the other's next turn. */
function cutInTimes(
  events: readonly CallHappening[],
  placements: readonly Placement[],
): ReadonlyMap<number, number> {
  const nextStart = new Map<Speaker, number>()
  const found = new Map<number, number>()
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]
    const placement = placements[index]
    if (event?.kind !== 'turn' || placement?.kind !== 'turn') continue
    const { turn } = placement
    if (event.line.cut) {
      const otherMs = nextStart.get(otherOf(event.line.role)) ?? turn.endMs
      found.set(index, Math.min(turn.endMs, Math.max(turn.startMs, otherMs)))
    }
    nextStart.set(event.line.role, turn.startMs)
  }
  return found
}

function renderJson(wire: JsonObject): RenderedRow {
  return { wire, provenance: 'manual', words: 'manual' }
}

function targetOf(wire: JsonObject): string | undefined {
  const to = ownValue(wire, 'role') === 'node_transition' ? ownValue(ownValue(wire, 'node'), 'to') : undefined
  return typeof to === 'string' ? to : undefined
}

function renderNode(line: OutlineNode, atMs: number, current: string): RenderedRow {
  const { from = current, to, reason, node, times, metadata, row } = line
  return {
    wire: {
      role: 'node_transition',
      start_ms: atMs,
      ...timeFields(times),
      node: { from, to, ...(reason === undefined ? {} : { reason }), ...node },
      ...(metadata === undefined ? {} : { metadata }),
      ...row,
    },
    ...rowProvenance(times, row),
  }
}
