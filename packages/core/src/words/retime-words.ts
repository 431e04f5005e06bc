import { wordSpan } from '@call-timeline/schema/convert'
import type { Span } from '../records/span.ts'
import { atomsOf } from './atoms.ts'
import { shareRoom } from './share-room.ts'
import { type TimedWord, withToken } from './timed-word.ts'
import { inStyle, type TokenStyle, tokenStyle } from './token-style.ts'
import { untouchedReach } from './untouched-reach.ts'
import { slotsOf, type WordSlot } from './word-slots.ts'

/** A turn's text before and after an edit, with the words that were spoken. */
export interface TextEdit {
  readonly before: string
  readonly after: string
  readonly words: readonly TimedWord[]
  /** The turn's own times, which new words at its ends may use; undefined when it has none but its words'. */
  readonly bounds: Span | undefined
  readonly locale: string
  /** The place in `after` behind what was typed; it tells which of two equal words an edit was about. */
  readonly caret?: number | undefined
  newId(): string
}

/**
 * The words of a turn after its text was edited. Words outside the edit stay the very objects that they
 * were; words that the new text still has keep their times; a word that took another's place takes its
 * time; what was put in is cut into words that share the room there is. A word without room stands in the
 * text and not in `words`.
 */
export function retimeWords(edit: TextEdit): readonly TimedWord[] {
  const { before, after, words, locale, caret, bounds, newId } = edit
  if (before === after || words.length === 0) return words
  const { left, right, from, to, places } = untouchedReach(before, after, words, locale, caret)
  const text = after.slice(from, to)
  const style = tokenStyle(words, places, before)
  const surfaceBefore = new Map(
    words.map((word, index) => [word, before.slice(places[index]?.start ?? 0, places[index]?.end ?? 0)]),
  )

  const result = words.slice(0, left)
  for (const slot of slotsOf(words.slice(left, right), atomsOf(text, locale), text)) {
    if (slot.old.length === slot.surfaces.length) {
      for (const [index, word] of slot.old.entries()) {
        const surface = slot.surfaces[index] ?? ''
        result.push(surfaceBefore.get(word) === surface ? word : withToken(word, inStyle(surface, style)))
      }
    } else {
      const next = firstSpan(words.slice(left + slot.next))
      result.push(...insertedWords(slot, firstSpan(result.toReversed()), next, { bounds, style, newId }))
    }
  }
  result.push(...words.slice(right))
  return result.length > 0 ? result : heldTime(words)
}

function insertedWords(
  { surfaces, old }: WordSlot,
  previous: Span | undefined,
  next: Span | undefined,
  { bounds, style, newId }: Pick<TextEdit, 'bounds' | 'newId'> & { readonly style: TokenStyle },
): readonly TimedWord[] {
  const freeFrom = previous?.endMs ?? bounds?.startMs
  const freeUntil = next?.startMs ?? bounds?.endMs
  const spans = shareRoom(surfaces, {
    replaced: between(envelope(old), previous?.endMs, next?.startMs),
    free:
      freeFrom === undefined || freeUntil === undefined ? undefined : { startMs: freeFrom, endMs: freeUntil },
    followsWord: previous !== undefined || next === undefined,
  })
  if (!spans) return []
  return spans.map(({ startMs, endMs }, index) => ({
    wire: { word: inStyle(surfaces[index] ?? '', style), start_ms: startMs, end_ms: endMs },
    note: { id: newId(), provenance: 'derived' },
  }))
}

/**
 * One word without text in place of those that are gone. A turn may have no time but its words', and the
 * text that is typed next needs somewhere to be.
 */
function heldTime(words: readonly TimedWord[]): readonly TimedWord[] {
  const span = envelope(words)
  const [first] = words
  if (!span || !first) return []
  return [
    {
      wire: { word: '', start_ms: span.startMs, end_ms: span.endMs },
      note: { id: first.note.id, provenance: first.note.provenance },
    },
  ]
}

function firstSpan(words: readonly TimedWord[]): Span | undefined {
  for (const { wire } of words) {
    const span = wordSpan(wire)
    if (span) return span
  }
  return undefined
}

function envelope(words: readonly TimedWord[]): Span | undefined {
  const spans = words.map(({ wire }) => wordSpan(wire)).filter((span) => span !== undefined)
  if (spans.length === 0) return undefined
  return {
    startMs: Math.min(...spans.map((span) => span.startMs)),
    endMs: Math.max(...spans.map((span) => span.endMs)),
  }
}

function between(
  span: Span | undefined,
  fromMs = Number.NEGATIVE_INFINITY,
  toMs = Number.POSITIVE_INFINITY,
): Span | undefined {
  if (!span) return undefined
  return { startMs: Math.max(span.startMs, fromMs), endMs: Math.min(span.endMs, toMs) }
}
