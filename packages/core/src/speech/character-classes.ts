/** How the letters of a script stand for syllables. */
export interface LetterClass {
  /** Each match is one syllable; undefined where vowels are not written out. */
  readonly vowels: RegExp | undefined
  /** Syllables of one letter where vowels do not tell; a mora is shorter than a syllable. */
  readonly perLetter: number
}

/** The class of a letter: Latin is counted by vowel groups, any other as its class says. */
export type CharacterClass = 'latin' | LetterClass

const byVowels = (vowels: RegExp): LetterClass => ({ vowels, perLetter: 1 })
const byLetter = (perLetter: number): LetterClass => ({ vowels: undefined, perLetter })

const CLASSES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/\p{Script=Latin}/u, 'latin'],
  [/\p{Script=Cyrillic}/u, byVowels(/[аеёиоуыэюяіїєўәөүұ]/gu)],
  [/\p{Script=Greek}/u, byVowels(/ο[υύιί]|[αευ][ιί]|[αάεέηήιίϊΐοόυύϋΰωώ]/gu)],
  [/\p{Script=Armenian}/u, byVowels(/ու|[աեէըիոօ]/gu)],
  [/\p{Script=Georgian}/u, byVowels(/[აეიოუ]/gu)],
  [/\p{Script=Hangul}/u, byLetter(1)],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, byLetter(0.65)],
  [/\p{Script=Han}/u, byLetter(1)],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u, byLetter(0.45)],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, byLetter(0.55)],
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]/u,
    byLetter(0.85),
  ],
]

const OTHER_SCRIPT = byLetter(0.5)
const LETTER = /\p{L}/u

/** The class of a character; undefined for one that is no letter, such as an accent or an apostrophe. */
export function classOf(character: string): CharacterClass | undefined {
  if (!LETTER.test(character)) return undefined
  const found = CLASSES.find(([script]) => script.test(character))
  return found ? found[1] : OTHER_SCRIPT
}
