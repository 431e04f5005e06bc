import type { Span } from '../records/span.ts'
import { SHORTEST_WORD_MS } from '../speech/plan-speech.ts'
import type { SpokenRun } from './speaking-pace.ts'

/** A word beside new ones. */
export interface Neighbour extends Span {
  /** Whether it may give up some of its time. */
  readonly gives: boolean
}

/** The time that new words may take. */
export interface Room {
  /** What the words that they replace took; undefined when they replace none. */
  readonly replaced: Span | undefined
  /** The nearest words that have a time. */
  readonly before: Neighbour | undefined
  readonly after: Neighbour | undefined
  /** The turn's own times, which end the room where no word stands. */
  readonly bounds: Span | undefined
}

/** Where new words go, and what their neighbours give for it. */
export interface SharedRoom {
  readonly spans: readonly Span[]
  /** New end of the word before; undefined when it stays. */
  readonly beforeEndMs: number | undefined
  /** New start of the word behind; undefined when it stays. */
  readonly afterStartMs: number | undefined
}

// A computed time is a guess, but not one to be given up altogether.
const MOST_GIVEN = 0.3

/**
 * Spans for new words, in order and without overlap, by how long each takes to say. Words that replace
 * others fill their time; words that replace none take no more of a silence than they need, and where it is
 * short some of their neighbours' time. Undefined when there is no room for all of them.
 */
export function shareRoom(run: SpokenRun, room: Room): SharedRoom | undefined {
  const least = run.lengthsMs.length * SHORTEST_WORD_MS
  const { replaced } = room
  if (replaced && length(replaced) >= least) return staying(run, replaced)
  const free = freeSpan(room)
  if (!free || length(free) < 0) return undefined
  const wanted = Math.max(least, run.totalMs)
  if (length(free) >= wanted) return staying(run, partOf(free, wanted, room))

  const { before, after } = room
  const fromBefore = before && before.endMs === free.startMs ? mostGiven(before) : 0
  const fromAfter = after && after.startMs === free.endMs ? mostGiven(after) : 0
  const taken = Math.min(fromBefore + fromAfter, wanted - length(free))
  if (length(free) + taken < least) return undefined
  const takenBefore = taken === 0 ? 0 : Math.round((taken * fromBefore) / (fromBefore + fromAfter))
  const startMs = free.startMs - takenBefore
  const endMs = free.endMs + (taken - takenBefore)
  return {
    spans: divide(run, { startMs, endMs }),
    beforeEndMs: startMs === free.startMs ? undefined : startMs,
    afterStartMs: endMs === free.endMs ? undefined : endMs,
  }
}

/** A span divided among words and the pauses between them, each by its length; no word below the shortest. */
export function divide({ lengthsMs, pausesMs }: SpokenRun, span: Span): readonly Span[] {
  const spareMs = Math.max(0, length(span) - lengthsMs.length * SHORTEST_WORD_MS)
  const shares = lengthsMs.map((ms) => Math.max(1, ms - SHORTEST_WORD_MS))
  const total = [...shares, ...pausesMs].reduce((sum, share) => sum + share, 0)
  let before = 0
  const edge = (words: number): number =>
    Math.round(span.startMs + words * SHORTEST_WORD_MS + (spareMs * before) / total)
  return shares.map((share, index) => {
    const startMs = edge(index)
    before += share
    const endMs = edge(index + 1)
    before += pausesMs[index] ?? 0
    return { startMs, endMs }
  })
}

function staying(run: SpokenRun, span: Span): SharedRoom {
  return { spans: divide(run, span), beforeEndMs: undefined, afterStartMs: undefined }
}

function freeSpan({ before, after, bounds, replaced }: Room): Span | undefined {
  const from = before?.endMs ?? bounds?.startMs ?? replaced?.startMs ?? after?.startMs
  const until = after?.startMs ?? bounds?.endMs ?? replaced?.endMs ?? before?.endMs
  return from === undefined || until === undefined ? undefined : { startMs: from, endMs: until }
}

/** So much of a silence as is wanted: where the replaced words were, else beside the word that is there. */
function partOf(free: Span, wantedMs: number, { replaced, before, after }: Room): Span {
  const from = replaced?.startMs ?? (before || !after ? free.startMs : free.endMs - wantedMs)
  const startMs = Math.max(free.startMs, Math.min(from, free.endMs - wantedMs))
  return { startMs, endMs: startMs + wantedMs }
}

function mostGiven(neighbour: Neighbour): number {
  if (!neighbour.gives) return 0
  const lengthMs = length(neighbour)
  return Math.max(0, Math.min(Math.floor(lengthMs * MOST_GIVEN), lengthMs - SHORTEST_WORD_MS))
}

function length({ startMs, endMs }: Span): number {
  return endMs - startMs
}
