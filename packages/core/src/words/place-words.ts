import { wordSpan } from '@call-timeline/schema/convert'
import type { Span } from '../records/span.ts'
import { mayMove } from './may-move.ts'
import { shareRoom } from './share-room.ts'
import { type SpeakingPace, spokenRun } from './speaking-pace.ts'
import { forReview, moveWord, type TimedWord } from './timed-word.ts'

/** Words of a text that have no time yet. */
export interface NewWords {
  readonly tokens: readonly string[]
  /** What stood in their place; empty when they were put in. */
  readonly replaced: readonly TimedWord[]
  /** The time that they share when it is not that of what they replace. */
  readonly within?: Span | undefined
  /** They get no other time, not even where it is too short: somebody has held fast what it was. */
  readonly held?: boolean
}

/** What the placing of words goes by. */
export interface Surroundings {
  /** The turn's own times; undefined when it has none but its words'. */
  readonly bounds: Span | undefined
  pace(): SpeakingPace
  newId(): string
}

/** A row of words with new ones among them. */
export type Item = TimedWord | NewWords

/** Items with times for all that have room, and how many words have none. */
export interface Placed {
  readonly words: readonly TimedWord[]
  readonly without: number
}

/**
 * Gives times to the new words of a row, in the room between those that have one. Only a computed word beside
 * them gives them some of its time; every other word is the very object that it was.
 */
export function placeWords(items: readonly Item[], around: Surroundings): Placed {
  const words: TimedWord[] = []
  const rest = [...items]
  let without = 0
  // Where the last word stands that has a time.
  let lastTimed = -1
  const timedBehind = nextTimed(items)
  for (const [index] of items.entries()) {
    const item = rest[index]
    if (item === undefined) continue
    if (isWord(item)) {
      if (wordSpan(item.wire)) lastTimed = words.length
      words.push(item)
      continue
    }
    const before = words[lastTimed]
    const nextIndex = timedBehind[index] ?? -1
    const next = rest[nextIndex]
    const after = next !== undefined && isWord(next) ? next : undefined
    const replaced = item.within ?? clipped(envelope(item.replaced), before, after)
    const isHeld = item.held === true && replaced !== undefined
    const shared = shareRoom(spokenRun(item.tokens, around.pace()), {
      replaced,
      before: isHeld ? undefined : neighbour(before),
      after: isHeld ? undefined : neighbour(after),
      bounds: isHeld ? replaced : around.bounds,
    })
    if (!shared) {
      without += item.tokens.length
      continue
    }
    const beforeSpan = before && wordSpan(before.wire)
    if (before && beforeSpan && shared.beforeEndMs !== undefined) {
      words[lastTimed] = moveWord(before, { startMs: beforeSpan.startMs, endMs: shared.beforeEndMs })
    }
    const afterSpan = after && wordSpan(after.wire)
    if (after && afterSpan && shared.afterStartMs !== undefined) {
      rest[nextIndex] = moveWord(after, { startMs: shared.afterStartMs, endMs: afterSpan.endMs })
    }
    for (const [at, { startMs, endMs }] of shared.spans.entries()) {
      lastTimed = words.length
      words.push({
        wire: { word: item.tokens[at] ?? '', start_ms: startMs, end_ms: endMs },
        note: forReview({ id: around.newId(), provenance: 'derived' }, undefined),
      })
    }
  }
  return { words, without }
}

/** The time from the first start to the last end of words; undefined when none has a time. */
export function envelope(words: readonly TimedWord[]): Span | undefined {
  let startMs = Number.POSITIVE_INFINITY
  let endMs = Number.NEGATIVE_INFINITY
  for (const { wire } of words) {
    const span = wordSpan(wire)
    if (!span) continue
    startMs = Math.min(startMs, span.startMs)
    endMs = Math.max(endMs, span.endMs)
  }
  return startMs <= endMs ? { startMs, endMs } : undefined
}

/** Whether an item is a word that is there already. */
export function isWord(item: Item): item is TimedWord {
  return 'wire' in item
}

/** For each item the index of the next word behind it that has a time, or -1. */
function nextTimed(items: readonly Item[]): readonly number[] {
  let next = -1
  return items
    .toReversed()
    .map((item, index) => {
      const found = next
      if (isWord(item) && wordSpan(item.wire)) next = items.length - 1 - index
      return found
    })
    .toReversed()
}

function neighbour(word: TimedWord | undefined) {
  const span = word && wordSpan(word.wire)
  return word && span ? { ...span, gives: mayMove(word.note) } : undefined
}

/** The part of a time that lies between two words. */
function clipped(
  span: Span | undefined,
  before: TimedWord | undefined,
  after: TimedWord | undefined,
): Span | undefined {
  if (!span) return undefined
  const from = (before && wordSpan(before.wire)?.endMs) ?? span.startMs
  const until = (after && wordSpan(after.wire)?.startMs) ?? span.endMs
  return { startMs: Math.max(span.startMs, from), endMs: Math.min(span.endMs, until) }
}
