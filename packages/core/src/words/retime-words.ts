import type { Json } from '@call-timeline/schema'
import { isObject } from '../json/json-path.ts'
import type { Span } from '../records/span.ts'
import { atomsOf, foldText } from './atoms.ts'
import { type Match, type MatchGroup, matchWords } from './match-words.ts'
import { envelope, type Item, type NewWords, placeWords, type Surroundings } from './place-words.ts'
import { paceOf, type SpeakingPace } from './speaking-pace.ts'
import { leastSure, type TimedWord, tokenOf, withToken } from './timed-word.ts'
import { inStyle, type TokenStyle, tokenStyle } from './token-style.ts'
import { untouchedReach } from './untouched-reach.ts'

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
 * were, but for a computed one beside it that gives up some of its time; words that the new text still has
 * keep their times; a word that took another's place takes its time; what was put in is cut into words that
 * share the room there is. A word without room stands in the text and not in `words`. What replaces pinned
 * words has their time and no more. New times are computed ones, and left to be reviewed.
 */
export function retimeWords(edit: TextEdit): readonly TimedWord[] {
  const { before, after, words, locale, caret, bounds, newId } = edit
  if (before === after || words.length === 0) return words
  const { left, right, from, to, places } = untouchedReach(before, after, words, locale, caret)
  const text = after.slice(from, to)
  const style = tokenStyle(words, places, before)
  const stretch = words.slice(left, right)
  const surfaceOf = (index: number): string => {
    const place = places[left + index]
    return place ? before.slice(place.start, place.end) : ''
  }
  const groups = matchWords(
    stretch.map((word) => tokenOf(word.wire)),
    { atoms: atomsOf(text, locale), text, locale },
    new Set(stretch.flatMap(({ note }, index) => (note.pinned ? [index] : []))),
  )
  const around: Surroundings = { bounds, newId, pace: once(() => paceOf(words, locale)) }
  const isWhole = left === 0 && right === words.length && groups.length === 1
  const within = isWhole ? bounds : undefined
  const wordAt = (index: number): TimedWord | undefined => words[left + index]
  const written: Written = { stretch, after, style, wordAt, surfaceOf, within }

  const result = [
    ...words.slice(0, left),
    ...groups.flatMap((group) => itemsOf(group, written, around)),
    ...words.slice(right),
  ]
  const placed = placeWords(result, around).words
  return placed.length > 0 ? placed : heldTime(words)
}

interface Written {
  readonly stretch: readonly TimedWord[]
  /** What the whole turn says now. */
  readonly after: string
  readonly style: TokenStyle
  /** A word of the turn, counted from the start of the stretch. */
  wordAt(index: number): TimedWord | undefined
  /** How a word of the stretch stood in the old text. */
  surfaceOf(index: number): string
  /** The time of the whole turn, when all of it was replaced. */
  readonly within: Span | undefined
}

/** What is alike keeps its time, unless that leaves no room for what was put in beside it. */
function itemsOf(group: MatchGroup, written: Written, around: Surroundings): readonly Item[] {
  const { whole, parts } = group
  const [part = whole] = parts
  if (parts.length <= 1) return itemsOfMatch(part, written, written.within)
  const items = parts.flatMap((each) => itemsOfMatch(each, written))
  const beside = [written.wordAt(whole.wordFrom - 1), written.wordAt(whole.wordTo)]
  const [before, after] = beside.map((word) => (word ? [word] : []))
  const trial = placeWords([...(before ?? []), ...items, ...(after ?? [])], { ...around, newId: () => '' })
  if (trial.without === 0) return items
  return joined(group, written).flatMap((each) =>
    itemsOfMatch(each, written, each === group.whole ? written.within : undefined),
  )
}

/** What stands between pinned words that are still there, as one replacement each. */
function joined({ whole, parts }: MatchGroup, { stretch }: Written): readonly Match[] {
  const isKept = ({ kind, wordFrom, wordTo }: Match): boolean =>
    kind !== 'replaced' && stretch.slice(wordFrom, wordTo).some(({ note }) => note.pinned)
  if (!parts.some(isKept)) return [whole]
  const matches: Match[] = []
  for (const part of parts) {
    const last = matches.at(-1)
    if (!last || isKept(part) || isKept(last)) matches.push(part)
    else {
      const surfaces = [...last.surfaces, ...part.surfaces]
      matches.splice(-1, 1, { ...last, kind: 'replaced', wordTo: part.wordTo, surfaces })
    }
  }
  return matches
}

function itemsOfMatch(match: Match, written: Written, within?: Span | undefined): readonly Item[] {
  const { stretch, style, surfaceOf } = written
  const { wordFrom, wordTo, surfaces } = match
  const old = stretch.slice(wordFrom, wordTo)
  const tokens = surfaces.map((surface) => inStyle(surface.written, style))
  if (old.length === surfaces.length) {
    return old.map((word, index) =>
      surfaceOf(wordFrom + index) === surfaces[index]?.written ? word : withToken(word, tokens[index] ?? ''),
    )
  }
  // An emoji or a dash is no word of the text that could be matched, and still is there.
  if (tokens.length === 0) return old.filter(({ wire }) => isWordless(tokenOf(wire), written.after))
  const [token] = tokens
  if (match.kind === 'number' && tokens.length === 1 && token !== undefined) return [asOne(old, token)]
  const pinned = old.filter(({ note }) => note.pinned)
  const mayFill = within && within.endMs - within.startMs > 0 && covers(within, old) && pinned.length === 0
  const newWords: NewWords = {
    tokens,
    replaced: old,
    within: mayFill ? within : undefined,
    held: old.length > 0 && pinned.length === old.length,
  }
  return [newWords]
}

/** "25" in place of "twenty five": from the start of the first to the end of the last. */
function asOne(words: readonly TimedWord[], token: string): Item {
  const span = envelope(words)
  const [first] = words
  if (!first || !span || !isObject(first.wire)) return { tokens: [token], replaced: words }
  const wire: Json = { ...first.wire, word: token, start_ms: span.startMs, end_ms: span.endMs }
  return { wire, note: { ...first.note, provenance: leastSure(words) } }
}

function isWordless(token: string, text: string): boolean {
  return token.trim() !== '' && foldText(token) === '' && text.includes(token.trim())
}

function covers(span: Span, words: readonly TimedWord[]): boolean {
  const inner = envelope(words)
  return !inner || (inner.startMs >= span.startMs && inner.endMs <= span.endMs)
}

/**
 * One word without text in place of those that are gone. A turn may have no time but its words', and the
 * text that is typed next needs somewhere to be.
 */
function heldTime(words: readonly TimedWord[]): readonly TimedWord[] {
  const span = envelope(words)
  const [first] = words
  if (!span || !first) return []
  const provenance = words.length === 1 ? first.note.provenance : 'derived'
  return [
    {
      wire: { word: '', start_ms: span.startMs, end_ms: span.endMs },
      note: { id: first.note.id, provenance },
    },
  ]
}

function once(make: () => SpeakingPace): () => SpeakingPace {
  let made: SpeakingPace | undefined
  return () => {
    made ??= make()
    return made
  }
}
