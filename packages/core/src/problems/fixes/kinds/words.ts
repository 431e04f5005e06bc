import type { Json, WordNote } from '@call-timeline/schema'
import { readMs, type Span, wordSpan } from '@call-timeline/schema/convert'
import { refuse } from '../../../commands/define-command.ts'
import { compressedTurn } from '../../../commands/words/compress-turn.ts'
import { roomForWords } from '../../../commands/words/make-room-for-words.ts'
import { isList, isObject, setIn } from '../../../json/json-path.ts'
import { wordsOf } from '../../../records/revise-segment.ts'
import { currentTimes, timeOf } from '../../../times/current-times.ts'
import { growToHold } from '../../../times/grow-to-hold.ts'
import { isSpaceless } from '../../../words/atoms.ts'
import { byHand } from '../../../words/by-hand.ts'
import { retimeWords } from '../../../words/retime-words.ts'
import { type TimedWord, tokenOf } from '../../../words/timed-word.ts'
import { type FixKind, type FixSite, fix, type ObjectSite, own } from '../fix-kind.ts'

/** The index of the word that the problem is on; undefined when it is on all of them. */
function wordIndex({ path }: FixSite): number | undefined {
  const [list, index] = path
  return list === 'words' && typeof index === 'number' ? index : undefined
}

/** One word with other times, which become manual ones. */
function withWordTimes(site: ObjectSite, index: number, times: Partial<Span>) {
  const { startMs, endMs } = times
  const fields = {
    ...(startMs === undefined ? {} : { start_ms: startMs }),
    ...(endMs === undefined ? {} : { end_ms: endMs }),
  }
  const word = wordsOf(site.wire)[index]
  if (!isObject(word)) return undefined
  const words = wordsOf(site.wire).with(index, { ...word, ...fields })
  return own(site, { ...site.wire, words }, { words: manualAt(site, index) })
}

function manualAt({ record }: FixSite, at: number): readonly WordNote[] {
  return (record?.words ?? []).map((note, index) => (index === at ? byHand(note) : note))
}

/** Start and end of a word, exchanged. */
export const swapWordTimes: FixKind = fix('swap', 'Swap start and end', (site) => {
  const index = wordIndex(site)
  const word = index === undefined ? undefined : wordsOf(site.wire)[index]
  const startMs = timeOf(word, 'start_ms')
  const endMs = timeOf(word, 'end_ms')
  if (index === undefined || startMs === undefined || endMs === undefined) return undefined
  return withWordTimes(site, index, { startMs: endMs, endMs: startMs })
})

/** A word out of its turn; the text stays. */
export const removeWord: FixKind = fix('remove_word', 'Delete the word', (site) => {
  const index = wordIndex(site)
  if (index === undefined || index >= wordsOf(site.wire).length) return undefined
  const words = wordsOf(site.wire).toSpliced(index, 1)
  return own(site, { ...site.wire, words }, { words: (site.record?.words ?? []).toSpliced(index, 1) })
})

/** The turn made longer, so that it holds its words. */
export const growTurn: FixKind = fix('grow_turn', 'Make the turn longer', (site) => {
  const spans = wordsOf(site.wire)
    .map(wordSpan)
    .filter((span) => span !== undefined)
  if (spans.length === 0) return undefined
  const startMs = Math.min(...spans.map((span) => span.startMs))
  const endMs = Math.max(...spans.map((span) => span.endMs))
  return own(site, growToHold(site.wire, { startMs, endMs }), { provenance: 'derived' })
})

/** Words cut off where their turn starts and ends. */
export const cutWords: FixKind = fix('cut_words', 'Cut words off at the turn', (site) => {
  const { wire } = site
  const { source, startMs, endMs } = currentTimes(wire)
  if (source !== 'own' || startMs === undefined || endMs === undefined || endMs < startMs) return undefined
  const only = wordIndex(site)
  const within = (value: Json): Json => {
    const ms = readMs(value)
    return ms === undefined || (ms >= startMs && ms <= endMs) ? value : Math.max(startMs, Math.min(endMs, ms))
  }
  const words = wordsOf(wire).map((word, index) => {
    if (!isObject(word) || (only !== undefined && only !== index) || wordSpan(word) === undefined) return word
    return { ...word, start_ms: within(word.start_ms ?? null), end_ms: within(word.end_ms ?? null) }
  })
  return own(site, { ...wire, words }, { words: site.record?.words ?? [] })
})

/** The words of a turn in order of time; each keeps its times and what is known of it. */
export const sortWords: FixKind = fix('sort_words', 'Put the words in order of time', (site) => {
  const notes = site.record?.words ?? []
  let latestMs = Number.NEGATIVE_INFINITY
  const words = wordsOf(site.wire).map((word, index) => {
    latestMs = wordSpan(word)?.startMs ?? latestMs
    return { word, note: notes[index], at: latestMs }
  })
  const sorted = words.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
  const sortedNotes = sorted.flatMap(({ note }) => (note ? [note] : []))
  return own(site, { ...site.wire, words: sorted.map(({ word }) => word) }, { words: sortedNotes })
})

/** The word in front ends where this one starts. */
export const trimWordBefore: FixKind = fix('trim_before', 'End the word in front where it starts', (site) => {
  const index = wordIndex(site)
  const span = index === undefined ? undefined : wordSpan(wordsOf(site.wire)[index])
  if (index === undefined || index === 0 || span === undefined) return undefined
  return withWordTimes(site, index - 1, { endMs: span.startMs })
})

/** The word starts where the one in front of it ends. */
export const startWordLater: FixKind = fix('start_later', 'Start it where the word in front ends', (site) => {
  const index = wordIndex(site)
  if (index === undefined || index === 0) return undefined
  const span = wordSpan(wordsOf(site.wire)[index])
  const before = wordSpan(wordsOf(site.wire)[index - 1])
  if (span === undefined || before === undefined) return undefined
  if (before.endMs >= span.endMs) return refuse('The word in front lasts longer. Correct its end first.')
  return withWordTimes(site, index, { startMs: before.endMs })
})

/** Longer words than this are taken as they are; a text made of them would only grow. */
const spoken = (words: readonly Json[]): string => {
  const tokens = words.map((word) => tokenOf(word).trim()).filter((token) => token !== '')
  return tokens.join(tokens.some(isSpaceless) ? '' : ' ')
}

/** The text that the words make. */
export const textFromWords: FixKind = fix('text_from_words', 'Write the text from the words', (site) => {
  const text = spoken(wordsOf(site.wire))
  return text === '' ? undefined : own(site, { ...site.wire, text }, { words: site.record?.words ?? [] })
})

/** The words follow the text; those that it still has keep their times. */
export const wordsFromText: FixKind = fix('words_from_text', 'Re-time the words from the text', (site) => {
  const { wire, record, locale, newId } = site
  if (!record || typeof wire.text !== 'string') return undefined
  const { source, startMs, endMs } = currentTimes(wire)
  const bounds =
    source === 'own' && startMs !== undefined && endMs !== undefined && endMs >= startMs
      ? { startMs, endMs }
      : undefined
  const words: readonly TimedWord[] = wordsOf(wire).flatMap((word, index) => {
    const note = record.words[index]
    return note ? [{ wire: word, note }] : []
  })
  const before = words.map((word) => tokenOf(word.wire)).join(' ')
  const after = retimeWords({ before, after: wire.text, words, bounds, locale, newId })
  const next = after.map((word) => word.wire)
  return own(site, { ...wire, words: next }, { words: after.map((word) => word.note) })
})

/** Time put into the call for words that have none; what is behind moves on. */
export const makeRoomForWords: FixKind = fix(
  'make_room',
  'Make room: move all that follows',
  ({ record, view, locale, newId }) => {
    const room = record && roomForWords(view, record, locale, newId)
    if (!room?.ok) return room
    const { recordingShifts } = room.call
    return {
      ok: true,
      rows: room.records.map(({ id, wire, words, provenance }) => ({ id, wire, words, provenance })),
      call: room.call.wire,
      ...(recordingShifts && recordingShifts !== view.call().recordingShifts ? { recordingShifts } : {}),
    }
  },
)

/** Some of the turn's own time for words that have none; nothing around it moves. */
export const compressTurn: FixKind = fix('compress', 'Compress the turn', ({ record, locale, newId }) => {
  const compressed = record && compressedTurn(record, locale, newId)
  if (!compressed?.ok) return compressed
  const { id, wire, words, provenance } = compressed.record
  return { ok: true, rows: [{ id, wire, words, provenance }] }
})

/** A time that a word lacks, from the words beside it. */
export const wordTimeFromNeighbours: FixKind = fix(
  'time_from_neighbours',
  'Take the time from its neighbours',
  (site) => {
    const index = wordIndex(site)
    const key = site.path[2]
    if (index === undefined || (key !== 'start_ms' && key !== 'end_ms')) return undefined
    const words = wordsOf(site.wire)
    const { startMs, endMs } = currentTimes(site.wire)
    const ownTime = timeOf(words[index], key === 'start_ms' ? 'end_ms' : 'start_ms')
    const beside =
      key === 'start_ms'
        ? (timeOf(words[index - 1], 'end_ms') ?? startMs)
        : (timeOf(words[index + 1], 'start_ms') ?? endMs)
    const ms = beside ?? ownTime
    if (ms === undefined) return refuse('Nothing beside this word has a time.')
    const bounded =
      ownTime === undefined ? ms : key === 'start_ms' ? Math.min(ms, ownTime) : Math.max(ms, ownTime)
    return own(site, setIn(site.wire, site.path, bounded), { words: derivedAt(site, index) })
  },
)

function derivedAt({ record }: FixSite, at: number): readonly WordNote[] {
  return (record?.words ?? []).map((note, index) =>
    index === at ? { ...note, provenance: 'derived' as const } : note,
  )
}

/** What is no object, out of the list that it is in. */
export const removeItem: FixKind = fix('remove_item', 'Take it out of the list', (site) => {
  const index = wordIndex(site)
  if (index === undefined || site.path.length !== 2 || !isList(site.wire.words)) return undefined
  return removeWord.plan(site)
})
