// Languages in which the small letter of an ASCII capital is not the ASCII one.
const OWN_CASE = new Set(['tr', 'az', 'lt'])
const ASCII = /^[\0-\x7f]*$/
// What may stand together with the character before it as one character to a reader.
const MAY_JOIN =
  /[\p{M}\p{Grapheme_Extend}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Join_Control}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u0600-\u0605\r]/u

/** How texts are compared: what of them counts, and in which language. */
export interface Folding {
  readonly caseSensitive: boolean
  /** A BCP 47 tag; English when it is not well formed. */
  readonly locale: string
}

/** A text as it is compared, with the way back to the text. */
export interface FoldedText {
  readonly folded: string
  /**
   * For each place in `folded`, up to its end, the place in the text, or -1 where it lies inside of what a
   * reader takes for one character. Undefined when all places are the same.
   */
  readonly places: Int32Array | undefined
}

/** A folding with a tag that `Intl` takes. */
export function foldingFor(caseSensitive: boolean, locale: string): Folding {
  try {
    return { caseSensitive, locale: Intl.getCanonicalLocales(locale)[0] ?? 'en' }
  } catch {
    return { caseSensitive, locale: 'en' }
  }
}

/** A text as it is compared: composed, and unless case counts in small letters, `ß` like `ss`, `ς` like `σ`. */
export function foldWhole(text: string, { caseSensitive, locale }: Folding): string {
  if (isPlain(text, locale)) return caseSensitive ? text : text.toLowerCase()
  const composed = text.normalize('NFC')
  if (caseSensitive) return composed
  // Small letters come last: capitals tell apart what small letters do not. The end of a word has its own sigma.
  return composed.toLocaleUpperCase(locale).toLocaleLowerCase(locale).replaceAll('ς', 'σ')
}

/** The same as `foldWhole`, with the way back; dearer. */
export function foldWithPlaces(text: string, folding: Folding): FoldedText {
  if (isPlain(text, folding.locale)) return { folded: foldWhole(text, folding), places: undefined }
  const parts: string[] = []
  const lengths: number[] = []
  let length = 0
  for (const character of charactersOf(text, folding.locale)) {
    const part = foldWhole(character, folding)
    parts.push(part)
    lengths.push(part.length, character.length)
    length += part.length
  }
  const places = new Int32Array(length + 1).fill(-1)
  let at = 0
  let place = 0
  for (let index = 0; index < lengths.length; index += 2) {
    places[at] = place
    at += lengths[index] ?? 0
    place += lengths[index + 1] ?? 0
  }
  places[at] = place
  return { folded: parts.join(''), places }
}

function isPlain(text: string, locale: string): boolean {
  return ASCII.test(text) && !OWN_CASE.has(locale.slice(0, 2).toLowerCase())
}

/** What a reader takes for characters, in order. */
function charactersOf(text: string, locale: string): Iterable<string> {
  if (!MAY_JOIN.test(text)) return text
  return segmentsOf(text, locale)
}

function* segmentsOf(text: string, locale: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text))
    yield segment
}
