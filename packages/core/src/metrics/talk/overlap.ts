import { countWhile } from '../count-while.ts'
import type { Island } from './island.ts'
import type { Turn } from './turn.ts'

/** Both sides speak at once. */
export interface Overlap {
  readonly startMs: number
  readonly endMs: number
  readonly user: Island
  readonly agent: Island
}

/** One side cuts the other short. */
export interface Interruption {
  /** When the second speaker starts, or when the interrupted turn says that it was cut; ms. */
  readonly startMs: number
  readonly endMs: number
  /** How long the first speaker went on; undefined when nothing tells. */
  readonly stopMs: number | undefined
  readonly startKnown: boolean
  readonly endKnown: boolean
  readonly by: 'user' | 'agent'
  /** Whether the interrupted turn says so itself; otherwise it is guessed from the times. */
  readonly reported: boolean
  readonly interrupted: readonly Turn[]
  readonly interrupting: readonly Turn[]
}

/** What is shorter is a slip, not an overlap; ms. */
export const OVERLAP_OVER_MS = 100
/** An overlap that no turn reports as an interruption has to be longer than this to be taken for one; ms. */
export const GUESSED_OVER_MS = 200

/** Every intersection of two lists of islands, each disjoint and in order. */
export function overlapsOf(users: readonly Island[], agents: readonly Island[]): readonly Overlap[] {
  const overlaps: Overlap[] = []
  let at = 0
  for (const user of users) {
    while ((agents[at]?.endMs ?? Number.POSITIVE_INFINITY) <= user.startMs) at += 1
    for (let index = at; index < agents.length; index += 1) {
      const agent = agents[index]
      if (!agent || agent.startMs >= user.endMs) break
      const startMs = Math.max(user.startMs, agent.startMs)
      overlaps.push({ startMs, endMs: Math.min(user.endMs, agent.endMs), user, agent })
    }
  }
  return overlaps
}

/** Whether an intersection is long enough to be told of. */
export function isOverlap({ startMs, endMs }: Overlap): boolean {
  return endMs - startMs > OVERLAP_OVER_MS
}

/** The interruptions among overlaps, and those that turns report; in order of start. */
export function interruptionsOf(
  overlaps: readonly Overlap[],
  turns: readonly Turn[],
): readonly Interruption[] {
  const takeovers = overlaps
    .filter(isOverlap)
    .map(takeover)
    .filter((found) => found !== undefined)
  const byUser = takeovers.filter((found) => found.by === 'user')
  const reported = new Set<Takeover>()
  const alone: Interruption[] = []
  for (const turn of turns) {
    if (!turn.interrupted) continue
    const match = lastWithin(byUser, turn)
    if (match) reported.add(match)
    else alone.push(reportedAlone(turn))
  }
  const measured = takeovers
    .filter((found) => reported.has(found) || found.stopMs > GUESSED_OVER_MS)
    .map((found) => ({ ...found, reported: reported.has(found) }))
  return alone.length === 0 ? measured : [...measured, ...alone].sort((a, b) => a.startMs - b.startMs)
}

/** The last of disjoint takeovers in order that touches a turn. */
function lastWithin(takeovers: readonly Takeover[], turn: Turn): Takeover | undefined {
  const found = takeovers[countWhile(takeovers, ({ startMs }) => startMs < turn.endMs) - 1]
  return found && found.endMs > turn.startMs ? found : undefined
}

type Takeover = Omit<Interruption, 'reported' | 'stopMs'> & { readonly stopMs: number }

/** An overlap in which the second speaker keeps the floor. */
function takeover({ startMs, endMs, user, agent }: Overlap): Takeover | undefined {
  if (user.startMs === agent.startMs) return undefined
  const [first, second] = user.startMs < agent.startMs ? [user, agent] : [agent, user]
  if (second.endMs <= first.endMs) return undefined
  return {
    startMs,
    endMs,
    stopMs: endMs - startMs,
    startKnown: second.startKnown,
    endKnown: first.endKnown,
    by: second.side,
    interrupted: turnsWithin(first, startMs, endMs),
    interrupting: turnsWithin(second, startMs, endMs),
  }
}

function turnsWithin({ turns }: Island, startMs: number, endMs: number): readonly Turn[] {
  return turns.filter((turn) => turn.startMs < endMs && turn.endMs > startMs)
}

/** A turn that says it was cut short while no speech of the caller lies over it. */
function reportedAlone(turn: Turn): Interruption {
  const { startMs, endMs, interruptedAtMs: at } = turn
  const isWithin = at !== undefined && at >= startMs && at <= endMs
  return {
    startMs: isWithin ? at : endMs,
    endMs,
    stopMs: isWithin ? endMs - at : undefined,
    startKnown: isWithin,
    endKnown: turn.speech.at(-1)?.endKnown ?? false,
    by: 'user',
    reported: true,
    interrupted: [turn],
    interrupting: [],
  }
}
