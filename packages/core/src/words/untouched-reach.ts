import { changedStretch } from './changed-stretch.ts'
import { type TimedWord, tokenOf } from './timed-word.ts'
import { type WordPlace, wordPlaces } from './word-places.ts'

/** What an edit left alone: words before `left` and from `right` on, text before `from` and from `to` on. */
export interface UntouchedReach {
  readonly left: number
  readonly right: number
  /** In the new text. */
  readonly from: number
  readonly to: number
  /** Where each word stands in the old text; undefined for one that it does not have. */
  readonly places: readonly (WordPlace | undefined)[]
}

const SPACE = /^\s/

/** Finds the words whose text an edit did not touch. */
export function untouchedReach(
  before: string,
  after: string,
  words: readonly TimedWord[],
  locale: string,
  caret?: number,
): UntouchedReach {
  const places = wordPlaces(
    words.map((word) => tokenOf(word.wire)),
    before,
    locale,
  )
  const { head, tail } = changedStretch(before, after, caret)
  const grown = after.length - before.length

  // A word that ends where the edit begins is untouched only if the edit does not add to it.
  const endsAlone = (end: number): boolean =>
    end < head || (end === head && (end === after.length || SPACE.test(after.slice(end))))
  const startsAlone = (start: number): boolean => {
    const index = start + grown
    return (
      start > before.length - tail ||
      (start === before.length - tail && (index === 0 || SPACE.test(after.charAt(index - 1))))
    )
  }

  let left = 0
  let from = 0
  for (const [index, place] of places.entries()) {
    if (!place) continue
    if (!endsAlone(place.end)) break
    left = index + 1
    from = place.end
  }
  let right = words.length
  let to = after.length
  for (let index = words.length - 1; index >= left; index -= 1) {
    const place = places[index]
    if (!place) continue
    if (!startsAlone(place.start)) break
    right = index
    to = place.start + grown
  }
  return { left, right, from, to, places }
}
