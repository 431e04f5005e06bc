import { SNAP_KINDS, type SnapTarget } from './targets.ts'

/** How near a target catches, in px. */
export const SNAP_PX = 8

/** How much further than that one has to go to leave it, in px. */
export const HOLD_PX = 4

/** How snapping works during a drag. */
export interface SnapOptions {
  /** The scale of the view; px in one ms. Nothing snaps unless it is above zero. */
  readonly pxPerMs: number
  /** True while snapping is held off, as by Alt. */
  readonly held?: boolean
  /** The target that the last move of this drag was at; it is left late. */
  readonly previous?: SnapTarget | undefined
}

/** A point that was caught. */
export interface SnapTaken {
  readonly target: SnapTarget
  /** Which of the dragged edges it caught: index in the list that was asked for. */
  readonly edge: number
}

/**
 * The target that catches one of some edges, undefined when none is near. The target of the move before holds
 * on; else the stronger kind wins, then the nearer. Of several edges, the one that is nearest to its target.
 * Targets must be in order of time.
 */
export function snap(
  timesMs: readonly number[],
  targets: readonly SnapTarget[],
  { pxPerMs, held = false, previous }: SnapOptions,
): SnapTaken | undefined {
  if (held || !(pxPerMs > 0) || !Number.isFinite(pxPerMs)) return undefined
  const reachMs = SNAP_PX / pxPerMs
  if (previous) {
    const leaveMs = (SNAP_PX + HOLD_PX) / pxPerMs
    const edge = nearestEdge(timesMs, previous.timeMs)
    if (edge >= 0 && Math.abs((timesMs[edge] ?? 0) - previous.timeMs) <= leaveMs) {
      return { target: previous, edge }
    }
  }
  let taken: SnapTaken | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const [edge, timeMs] of timesMs.entries()) {
    const target = strongest(timeMs, targets, reachMs)
    if (!target) continue
    const away = Math.abs(target.timeMs - timeMs)
    if (away > distance || (away === distance && taken && rank(taken.target) <= rank(target))) continue
    taken = { target, edge }
    distance = away
  }
  return taken
}

function strongest(timeMs: number, targets: readonly SnapTarget[], reachMs: number): SnapTarget | undefined {
  let best: SnapTarget | undefined
  for (let index = firstFrom(targets, timeMs - reachMs); index < targets.length; index += 1) {
    const target = targets[index]
    if (!target || target.timeMs > timeMs + reachMs) break
    if (!best || isStronger(target, best, timeMs)) best = target
  }
  return best
}

function isStronger(a: SnapTarget, b: SnapTarget, timeMs: number): boolean {
  if (rank(a) !== rank(b)) return rank(a) < rank(b)
  return Math.abs(a.timeMs - timeMs) < Math.abs(b.timeMs - timeMs)
}

function rank({ kind }: SnapTarget): number {
  return SNAP_KINDS.indexOf(kind)
}

function firstFrom(targets: readonly SnapTarget[], fromMs: number): number {
  let low = 0
  let high = targets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((targets[middle]?.timeMs ?? 0) < fromMs) low = middle + 1
    else high = middle
  }
  return low
}

function nearestEdge(timesMs: readonly number[], targetMs: number): number {
  let nearest = -1
  let distance = Number.POSITIVE_INFINITY
  for (const [edge, timeMs] of timesMs.entries()) {
    const away = Math.abs(timeMs - targetMs)
    if (away >= distance) continue
    nearest = edge
    distance = away
  }
  return nearest
}
