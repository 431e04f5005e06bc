import { type Refusal, refuse } from '../commands/define-command.ts'
import { findRecord } from '../commands/find-segment.ts'
import type { Editor } from '../editor/editor.ts'
import { hasRecording } from '../records/recording.ts'
import type { SegmentId } from '../records/records.ts'
import type { Grab } from './grab.ts'
import { edgeMover } from './movers/edge-mover.ts'
import type { Mover } from './movers/mover.ts'
import { segmentsMover } from './movers/segments-mover.ts'
import { toolEndMover } from './movers/tool-end-mover.ts'
import { isMoment, isReversed } from './movers/turn-detail.ts'
import { wordMover } from './movers/word-mover.ts'
import { captureWorld, type World } from './movers/world.ts'
import type { DragPolicy } from './policy.ts'
import type { TargetSources } from './snap/collect-targets.ts'

/** The call as it was at pointer-down, with what is held. Immutable; later edits do not reach it. */
export interface DragSnapshot {
  readonly grab: Grab
  readonly mover: Mover
  readonly world: World
  /** Whether a recording belongs to the call, that moving everything would part from it. */
  readonly hasRecording: boolean
}

/** How a drag is begun. */
export interface DragOptions {
  /** Where a body or a push must stop, ms; the end of the call, or of what reaches further, when absent. */
  readonly callEndMs?: number
}

/** Takes hold of something. Refused when it is gone, cannot be read, or has no time. */
export function beginDrag(
  editor: Editor,
  grab: Grab,
  { callEndMs }: DragOptions = {},
): { readonly ok: true; readonly snapshot: DragSnapshot } | Refusal {
  const found = findRecord(editor, grab.id)
  if (!found.ok) return found
  const world = captureWorld(editor, heldIds(grab), callEndMs)
  const mover = moverOf(world, grab)
  if ('ok' in mover) return mover
  return { ok: true, snapshot: { grab, mover, world, hasRecording: hasRecording(editor.call().wire) } }
}

/** What a drag does to neighbours unless a key or a menu says otherwise. */
export function defaultPolicy(snapshot: DragSnapshot): DragPolicy {
  return snapshot.mover.defaultPolicy
}

/** What `collectTargets` has to know of a drag, so that nothing snaps to itself. */
export function heldBy({
  grab,
  mover,
}: DragSnapshot): Pick<TargetSources, 'exclude' | 'lane' | 'word' | 'edges'> {
  const isWord = grab.kind === 'word' || grab.kind === 'word-edge'
  return {
    exclude: mover.ids,
    lane: mover.lane,
    edges: mover.edges,
    ...(isWord ? { word: { id: grab.id, index: grab.index } } : {}),
  }
}

function heldIds(grab: Grab): readonly SegmentId[] {
  return grab.kind === 'segments' ? [grab.id, ...(grab.with ?? [])] : [grab.id]
}

function moverOf(world: World, grab: Grab): Mover | Refusal {
  const row = world.row(grab.id)
  if (!row) return refuse('This item has no time yet. Set its start first.')
  if (grab.kind !== 'segments' && isReversed(row.record)) {
    return refuse('The end of this item lies before its start. Correct its times first.')
  }
  switch (grab.kind) {
    case 'word':
      return wordMover(world, row, grab.index, 'body')
    case 'word-edge':
      return wordMover(world, row, grab.index, grab.edge)
    case 'segment-edge':
      // A moment has no second edge: it moves as a whole.
      return isMoment(row.record) ? segmentsMover(world, row, [grab.id]) : edgeMover(world, row, grab.edge)
    case 'segments':
      return segmentsMover(world, row, heldIds(grab))
    case 'tool-end':
      return toolEndMover(world, row)
  }
}
