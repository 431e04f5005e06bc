import type { Span } from '../records/span.ts'
import { SHORTEST_WORD_MS, wordPaceMs } from './speech-pace.ts'

/** The time that new words may take. */
export interface Room {
  /** What the words that they replace took; undefined when they replace none. */
  readonly replaced: Span | undefined
  /** From the end of the word before to the start of the word behind. */
  readonly free: Span | undefined
  /** Whether a word stands before; else the words are put against the one behind. */
  readonly followsWord: boolean
}

/**
 * Spans for new words, in order and without overlap, by how long each takes to say. Words that replace
 * others fill their time; words that replace none take no more of a silence than they need. Undefined when
 * there is no room for all of them.
 */
export function shareRoom(words: readonly string[], room: Room): readonly Span[] | undefined {
  const least = words.length * SHORTEST_WORD_MS
  const fits = (span: Span | undefined): span is Span =>
    span !== undefined && span.endMs - span.startMs >= least
  if (fits(room.replaced)) return divide(words, room.replaced)
  if (!fits(room.free)) return undefined
  const wanted = words.reduce((sum, word) => sum + wordPaceMs(word), 0)
  const length = Math.min(room.free.endMs - room.free.startMs, Math.max(least, wanted))
  const startMs = room.followsWord ? room.free.startMs : room.free.endMs - length
  return divide(words, { startMs, endMs: startMs + length })
}

function divide(words: readonly string[], span: Span): readonly Span[] {
  const spare = span.endMs - span.startMs - words.length * SHORTEST_WORD_MS
  const weights = words.map(wordPaceMs)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  const edge = (index: number): number =>
    Math.round(span.startMs + index * SHORTEST_WORD_MS + (spare * before) / total)
  return weights.map((weight, index) => {
    const startMs = edge(index)
    before += weight
    return { startMs, endMs: edge(index + 1) }
  })
}
