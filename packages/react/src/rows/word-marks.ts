import type { SegmentRecord } from '@call-timeline/core'
import { cutOffset, firstCutWord } from './cut-off.ts'
import type { RowWord, SpeechRow } from './row.ts'
import { type WordSlice, wordSlices } from './word-slices.ts'

/** What is to be seen of a stretch of text beside what it says. A time that somebody reported needs no mark. */
export interface WordMark {
  readonly provenance: 'derived' | 'aligned' | 'manual' | 'missing' | undefined
  readonly pinned: boolean
  /** It comes after the cut: meant to be heard, and not. */
  readonly cut: boolean
  /** It takes no time in a turn that was cut: it was never said. */
  readonly unsaid: boolean
  /** The confidence of the word when it is below the threshold. */
  readonly unsure: number | undefined
}

/** A stretch of a row's text whose words are marked alike. */
export interface TextPiece {
  readonly text: string
  /** Where it starts in the text. */
  readonly offset: number
  /** Undefined when there is nothing to see. */
  readonly mark: WordMark | undefined
}

/** What decides about the marks beside the row itself. */
export interface MarkOptions {
  readonly notes: SegmentRecord['words']
  /** Confidence below this is marked. */
  readonly lowConfidence: number
  /** Whether text that is none of the words is known to be words without a time. */
  readonly isRestUntimed: boolean
}

/** More words than this are shown as one text: an element for each would weigh more than it tells. */
const MOST_WORDS = 400

/** The text of a turn in stretches that are marked alike; joined they are the text. */
export function textPieces(row: SpeechRow, options: MarkOptions): readonly TextPiece[] {
  const text = row.text ?? ''
  if (row.words.length > MOST_WORDS) return [{ text, offset: 0, mark: undefined }]
  const slices = wordSlices(text, row.words)
  const cut = cutOffset(slices, text.length, firstCutWord(row))
  const pieces: { text: string; offset: number; mark: WordMark | undefined; isBlank: boolean }[] = []
  for (const slice of slices.flatMap(withoutEdges)) {
    const isBlank = slice.word === undefined && slice.text.trim() === ''
    const mark = markOf(slice, row, options, cut)
    const last = pieces.at(-1)
    const beforeLast = pieces.at(-2)
    // Words that are marked alike are marked as one, with the space between them.
    if (last?.isBlank && beforeLast && sameMark(beforeLast.mark, mark) && !isBlank && pieces.length > 1) {
      beforeLast.text += last.text + slice.text
      pieces.pop()
    } else pieces.push({ text: slice.text, offset: slice.offset, mark, isBlank })
  }
  return pieces
}

/** How many words of a turn were transcribed with less confidence than the threshold. */
export function unsureCount(row: SpeechRow, lowConfidence: number): number {
  return row.words.filter((word) => isUnsure(word, lowConfidence)).length
}

/** What lies between words, with the space around it taken off: a mark is not for spaces. */
function withoutEdges(slice: WordSlice): readonly WordSlice[] {
  const { text, word, offset } = slice
  const inner = text.trim()
  if (word !== undefined || inner === '' || inner === text) return [slice]
  const from = text.indexOf(inner)
  const to = from + inner.length
  return [
    { text: text.slice(0, from), word, offset },
    { text: inner, word, offset: offset + from },
    { text: text.slice(to), word, offset: offset + to },
  ].filter((piece) => piece.text !== '')
}

function markOf(
  { word: index, text, offset }: WordSlice,
  row: SpeechRow,
  { notes, lowConfidence, isRestUntimed }: MarkOptions,
  cutAt: number,
): WordMark | undefined {
  const cut = offset >= cutAt
  if (index === undefined) {
    const isUntimed = isRestUntimed && row.words.length > 0 && SPOKEN.test(text)
    if (!isUntimed && !cut) return undefined
    return { ...PLAIN, cut, provenance: isUntimed ? 'missing' : undefined }
  }
  const [word, note] = [row.words[index], notes[index]]
  const provenance =
    word?.startMs === undefined ? 'missing' : note?.provenance === 'reported' ? undefined : note?.provenance
  const unsaid = isCut(row) && word?.startMs !== undefined && word.startMs === word.endMs
  const unsure = word && isUnsure(word, lowConfidence) ? word.confidence : undefined
  const pinned = note?.pinned ?? false
  if (provenance === undefined && !pinned && !cut && !unsaid && unsure === undefined) return undefined
  return { provenance, pinned, cut, unsaid, unsure }
}

const SPOKEN = /[\p{L}\p{N}]/u

const PLAIN: WordMark = {
  provenance: undefined,
  pinned: false,
  cut: false,
  unsaid: false,
  unsure: undefined,
}

function isCut({ interrupted, unspoken }: SpeechRow): boolean {
  return interrupted || unspoken !== undefined
}

function isUnsure({ confidence }: RowWord, threshold: number): boolean {
  return confidence !== undefined && confidence < threshold
}

/** Pinned and unsure words keep a mark each: their dots and percentages are their own. */
function sameMark(one: WordMark | undefined, other: WordMark | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (one.pinned || other.pinned || one.unsure !== undefined || other.unsure !== undefined) return false
  return one.provenance === other.provenance && one.cut === other.cut && one.unsaid === other.unsaid
}
