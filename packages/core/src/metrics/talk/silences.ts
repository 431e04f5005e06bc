import type { MetricSpan } from '../figure.ts'
import { type Gap, isSilence } from './gap.ts'
import type { Link } from './link.ts'
import type { Side } from './turn.ts'

/** A stretch of more than 300 ms in which nobody speaks. */
export interface Silence extends MetricSpan {
  /** Before the first speech, between two stretches of it, or after the last. */
  readonly place: 'opening' | 'between' | 'closing'
  /** Who ends it by speaking; undefined at the end of the call. */
  readonly before: Side | undefined
  readonly startEstimated: boolean
  readonly endEstimated: boolean
}

/** The call around its speech, in ms. */
export interface CallEdges {
  /** Silence of the opening; 0 when speech starts with the call or before it. */
  readonly openingMs: number
  /** Time from the last speech to the end of the call; 0 when that is not known. */
  readonly closingMs: number
}

/** The time before the first speech and after the last. */
export function callEdges(links: readonly Link[], durationMs: number | undefined): CallEdges {
  const first = links[0]?.cluster
  const last = links.at(-1)?.cluster
  return {
    openingMs: Math.max(0, first?.startMs ?? 0),
    closingMs: last && durationMs !== undefined ? Math.max(0, durationMs - last.endMs) : 0,
  }
}

/** Every gap between two stretches of speech, in order of time. */
export function gapsOf(links: readonly Link[]): readonly Gap[] {
  return links.flatMap(({ seam, cluster }) => (seam.gap ? [seam.gap, ...cluster.gaps] : cluster.gaps))
}

/** A gap with the turns on both sides of it. */
export function spanOfGap({ startMs, endMs, before, after }: Gap): MetricSpan {
  return { startMs, endMs, segmentIds: [before.last.id, after.first.id] }
}

/** The silences of a call in order of time. */
export function silencesOf(links: readonly Link[], edges: CallEdges): readonly Silence[] {
  const silences: Silence[] = gapsOf(links)
    .filter(({ startMs, endMs }) => isSilence(endMs - startMs))
    .map((gap) => ({
      ...spanOfGap(gap),
      place: 'between',
      before: gap.after.side,
      startEstimated: !gap.startKnown,
      endEstimated: !gap.endKnown,
    }))
  const first = links[0]?.cluster.head
  if (first && isSilence(edges.openingMs)) silences.unshift(opening(first, edges.openingMs))
  const last = links.at(-1)?.cluster.reached
  if (last && isSilence(edges.closingMs)) {
    const { endMs: startMs } = last.island
    silences.push({
      startMs,
      endMs: startMs + edges.closingMs,
      segmentIds: [last.island.last.id],
      place: 'closing',
      before: undefined,
      startEstimated: !last.endKnown,
      endEstimated: false,
    })
  }
  return silences
}

function opening(first: Link['cluster']['head'], ms: number): Silence {
  return {
    startMs: 0,
    endMs: ms,
    segmentIds: [first.first.id],
    place: 'opening',
    before: first.side,
    startEstimated: false,
    endEstimated: !first.startKnown,
  }
}
