import { type CharacterClass, classOf } from './character-classes.ts'
import { languageOf } from './language.ts'
import { numberSyllables } from './number-syllables.ts'

/** What is said for a sign that stands in a word, in syllables: "at", "percent", "dollars". */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['@', 1],
  ['%', 2],
  ['&', 1],
  ['+', 1],
  ['/', 1],
  ['#', 2],
  ['=', 2],
  ['_', 3],
  ['$', 2],
  ['€', 2],
  ['£', 1],
  ['°', 2],
])

const PARTS = /\p{N}[\p{N}.,:’']*\p{N}|\p{N}|[\p{L}\p{M}’']+|[@%&+/#=_$€£°]|(?<=\p{L}{2})\.(?=\p{L}{2})/gu
const DIGIT = /\p{N}/u
const CAPITALS = /^\p{Lu}{2,4}$/u
const DOT_SYLLABLES = 1

/**
 * How many syllables a word has when it is said: vowel groups in Latin scripts, letters by what they stand
 * for elsewhere, digits as they are read. May be a fraction in scripts whose vowels are not written; 0 for
 * a word without anything to say.
 */
export function syllablesOf(word: string, locale: string): number {
  let count = 0
  for (const [part] of word.normalize('NFC').matchAll(PARTS)) {
    if (DIGIT.test(part)) count += numberSyllables(part, locale)
    else if (part === '.') count += DOT_SYLLABLES
    else count += SIGNS.get(part) ?? letterSyllables(part, locale)
  }
  return count
}

function letterSyllables(letters: string, locale: string): number {
  // "SMS", "ID": said letter by letter.
  if (CAPITALS.test(letters)) return letters.length
  let count = 0
  for (const run of runsOf(letters)) count += runSyllables(run, locale)
  return count
}

interface Run {
  readonly kind: CharacterClass
  text: string
}

/** A word cut where its script changes, as Japanese does within a word. */
function runsOf(letters: string): readonly Run[] {
  const runs: Run[] = []
  for (const character of letters) {
    const kind = classOf(character)
    const last = runs.at(-1)
    if (last && (kind === last.kind || kind === undefined)) last.text += character
    else if (kind !== undefined) runs.push({ kind, text: character })
  }
  return runs
}

function runSyllables({ kind, text }: Run, locale: string): number {
  if (kind === 'latin') return latinSyllables(text, locale)
  const { vowels, perLetter } = kind
  const letters = text.match(/\p{L}|ー/gu)?.length ?? 0
  if (vowels === undefined) return letters * perLetter - joined(text) * perLetter
  return letters === 0 ? 0 : Math.max(1, text.toLowerCase().match(vowels)?.length ?? 0)
}

// Small kana share the mora of the one before; a virama takes the vowel of its consonant away.
const JOINED = /[ゃゅょャュョぁぃぅぇぉァィゥェォ]|[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]/gu

function joined(text: string): number {
  return text.match(JOINED)?.length ?? 0
}

const MARKS = /\p{M}/gu
const VOWEL_GROUP = /[aeiouyæœø]+/g
const APOSTROPHE = /[’']/g

function latinSyllables(text: string, locale: string): number {
  const word = text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(APOSTROPHE, '')
  if (word === '') return 0
  const groups = word.match(VOWEL_GROUP)?.length ?? 0
  const heard = languageOf(locale) === 'en' ? groups + hiatuses(word) - silentEndings(word) : groups
  return Math.max(1, heard)
}

// "ra-di-o", "cre-ate", "be-ing", "i-de-a", "ap-pre-ci-ate", but not "na-tion", "spe-cial" or "fa-mil-iar".
const HIATUS =
  /(?<![tcsgxl])i[aou](?!r)|creat|[aeouy]ing$|[^lp]ea$|[eo]ciat|[aou]e[iou]|eo$|[^q]ua[lt]|(?<=qu)ie/g

function hiatuses(word: string): number {
  return word.length > 3 ? (word.match(HIATUS)?.length ?? 0) : 0
}

// "make", "checked", "times", but "ta-ble", "want-ed", "pla-ces".
const SILENT_E = /[^aeiouyl]e$|[aeiouy]le$|[aeiouy]l+e$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$/

function silentEndings(word: string): number {
  return word.length > 2 && SILENT_E.test(word) ? 1 : 0
}
