import type { JsonObject, WordNote } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import { untimedStretches } from '@call-timeline/schema/rules'
import { isObject } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { wordsOf } from '../records/revise-segment.ts'
import type { Span } from '../records/span.ts'
import { currentTimes } from '../times/current-times.ts'
import { growToHold } from '../times/grow-to-hold.ts'
import { atomsOf } from '../words/atoms.ts'
import { mayMove } from '../words/may-move.ts'
import { envelope } from '../words/place-words.ts'
import { surfacesOf } from '../words/surfaces.ts'
import { moveWord, type TimedWord, timedWords, tokenOf } from '../words/timed-word.ts'
import { inStyle, tokenStyle } from '../words/token-style.ts'
import { wordPlaces } from '../words/word-places.ts'
import type { AlignedWord } from './aligned-word.ts'
import { measuredTimes } from './measured-times.ts'

/** A turn with measured times. */
export interface AlignedTurn {
  readonly wire: JsonObject
  readonly words: readonly WordNote[]
  readonly provenance: SegmentRecord['provenance']
  /** How many words of the turn were found among those that were heard. */
  readonly matched: number
}

/** What an alignment goes by. */
export interface AlignmentSpec {
  readonly heard: readonly AlignedWord[]
  readonly locale: string
  /** Ids of words that stay where they are, beside the pinned ones. */
  readonly held: ReadonlySet<string>
  newId(): string
}

interface Unit {
  readonly token: string
  /** Undefined for a word of the text that has no time yet. */
  readonly word: TimedWord | undefined
}

/**
 * A turn with the times that were measured for its words; words of the text that had no time get one.
 * Pinned and held words stay, and words beside them are cut at their edges; what was not heard keeps its time,
 * unless that was a computed one and is in the way.
 */
export function alignedTurn(record: SegmentRecord, wire: JsonObject, spec: AlignmentSpec): AlignedTurn {
  const units = unitsOf(record, wire, spec.locale)
  const { spans, matched } = measuredTimes(
    units.map(({ token }) => token),
    spec.heard,
    spec.locale,
  )
  const words = settled(units, spans, record, spec)
  const changed: JsonObject = { ...wire, words: words.map((word) => word.wire) }
  const reach = envelope(words)
  const next = reach && !record.pinned ? growToHold(changed, reach) : changed
  const byWords = currentTimes(next).source === 'words' && !record.pinned
  return {
    wire: next,
    words: words.map(({ note }) => note),
    provenance: byWords ? 'aligned' : record.provenance,
    matched,
  }
}

function unitsOf(record: SegmentRecord, wire: JsonObject, locale: string): readonly Unit[] {
  const words = timedWords(record)
  const text = spokenText(wire)
  const tokens = words.map((word) => tokenOf(word.wire))
  const style = tokenStyle(words, wordPlaces(tokens, text, locale), text)
  const missing = new Map<number, Unit[]>()
  for (const { start, end, wordsBefore } of untimedStretches(text, wordsOf(wire)) ?? []) {
    const said = text.slice(start, end)
    const units = surfacesOf(atomsOf(said, locale), said).map(
      ({ written }): Unit => ({ token: inStyle(written, style), word: undefined }),
    )
    missing.set(wordsBefore, [...(missing.get(wordsBefore) ?? []), ...units])
  }
  return [...words, undefined].flatMap((word, index): readonly Unit[] => [
    ...(missing.get(index) ?? []),
    ...(word ? [{ token: tokenOf(word.wire), word }] : []),
  ])
}

/** Words in order of time: each where it was measured, as far as what stays leaves room. */
function settled(
  units: readonly Unit[],
  measured: readonly (Span | undefined)[],
  record: SegmentRecord,
  { held, newId }: AlignmentSpec,
): readonly TimedWord[] {
  const bounds = record.pinned ? record.span : undefined
  const stays = units.map(({ word }, index) => {
    if (!word || !wordSpan(word.wire)) return false
    const isHeld = held.has(word.note.id) || !mayMove(word.note, 'asked')
    return isHeld || (measured[index] === undefined && !mayMove(word.note))
  })
  const walls = wallsOf(units, stays, bounds?.endMs)
  const nexts = nextStarts(units, stays, measured, bounds?.endMs)
  const words: TimedWord[] = []
  let from = bounds?.startMs ?? 0
  for (const [index, { word, token }] of units.entries()) {
    const before = word && wordSpan(word.wire)
    const span = measured[index]
    let placed: TimedWord | undefined
    if (word && stays[index]) placed = word
    else if (span) placed = measuredWord(word, token, clamped(span, from, walls[index]), newId)
    else if (word && before) placed = moveWord(word, clamped(before, from, nexts[index]))
    else placed = word
    if (!placed) continue
    words.push(placed)
    from = Math.max(from, wordSpan(placed.wire)?.endMs ?? from)
  }
  return words
}

function measuredWord(
  word: TimedWord | undefined,
  token: string,
  span: Span,
  newId: () => string,
): TimedWord {
  if (!word) {
    return {
      wire: { word: token, start_ms: span.startMs, end_ms: span.endMs },
      note: { id: newId(), provenance: 'aligned' },
    }
  }
  const { review: _, ...note } = word.note
  return { wire: moveWord(word, span).wire, note: { ...note, provenance: 'aligned' } }
}

function clamped(span: Span, from: number, until = Number.POSITIVE_INFINITY): Span {
  const wall = Math.max(from, until)
  const startMs = Math.min(wall, Math.max(from, span.startMs))
  return { startMs, endMs: Math.min(wall, Math.max(startMs, span.endMs)) }
}

/** For each unit, where the next one begins that stays. */
function wallsOf(units: readonly Unit[], stays: readonly boolean[], end: number | undefined) {
  return nextStarts(units, stays, [], end)
}

/** For each unit, where the next one begins that stays or was measured. */
function nextStarts(
  units: readonly Unit[],
  stays: readonly boolean[],
  measured: readonly (Span | undefined)[],
  end: number | undefined,
): readonly (number | undefined)[] {
  let next = end
  const starts: (number | undefined)[] = units.map(() => undefined)
  for (let index = units.length - 1; index >= 0; index -= 1) {
    starts[index] = next
    const { word } = units[index] ?? {}
    const own = stays[index] && word && isObject(word.wire) ? wordSpan(word.wire) : measured[index]
    if (own) next = Math.min(next ?? own.startMs, own.startMs)
  }
  return starts
}
