import { type FoldedText, type Folding, foldingFor, foldWhole, foldWithPlaces } from './fold-case.ts'

/** How a text is looked for. Always literally: no character has a meaning of its own. */
export interface TextQuery {
  /** What to look for; nothing is found when it is empty. */
  readonly text: string
  /** Whether "a" and "A" differ; false when absent. */
  readonly caseSensitive?: boolean
  /** Whether it has to be one or several whole words, as the language has them; false when absent. */
  readonly wholeWord?: boolean
}

/** A stretch of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Finds a query in texts, again and again. */
export interface TextFinder {
  /** Every place, in order; they do not overlap, and none cuts what a reader takes for one character. */
  all(text: string): readonly TextRange[]
  has(text: string): boolean
  startsWith(text: string): boolean
  equals(text: string): boolean
}

/** A finder for a query in a language, a BCP 47 tag. */
export function textFinder(query: TextQuery, locale: string): TextFinder {
  const folding = foldingFor(query.caseSensitive ?? false, locale)
  const needle = foldWhole(query.text, folding)
  const wholeWord = query.wholeWord ?? false

  const search = (text: string, most: number): readonly TextRange[] => {
    // Most texts do not have it, and this is by far the cheapest way to know.
    if (needle === '' || !foldWhole(text, folding).includes(needle)) return []
    return rangesOf(text, foldWithPlaces(text, folding), needle, wholeWord ? folding : undefined, most)
  }

  return {
    all: (text) => search(text, Number.POSITIVE_INFINITY),
    has: (text) => search(text, 1).length > 0,
    startsWith: (text) => search(text, 1)[0]?.start === 0,
    equals: (text) => needle !== '' && foldWhole(text, folding) === needle,
  }
}

function rangesOf(
  text: string,
  { folded, places }: FoldedText,
  needle: string,
  words: Folding | undefined,
  most: number,
): readonly TextRange[] {
  const ranges: TextRange[] = []
  const segments = words && new Intl.Segmenter(words.locale, { granularity: 'word' }).segment(text)
  const isWordEdge = (at: number): boolean =>
    at === text.length || segments === undefined || segments.containing(at)?.index === at
  let at = folded.indexOf(needle)
  while (at >= 0 && ranges.length < most) {
    const start = places ? (places[at] ?? -1) : at
    const end = places ? (places[at + needle.length] ?? -1) : at + needle.length
    const fits = start >= 0 && end >= 0 && isWordEdge(start) && isWordEdge(end)
    if (fits) ranges.push({ start, end })
    at = folded.indexOf(needle, fits ? at + needle.length : at + 1)
  }
  return ranges
}
