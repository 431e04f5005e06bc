import { foldText, isSpaceless } from '../words/atoms.ts'
import type { CountWords } from './talk/turn.ts'

/** Counts words as a speech recogniser would cut them: at spaces, and by the language where it has none. */
export function wordCounter(locale: string): CountWords {
  let segmenter: Intl.Segmenter | undefined
  const countSpaceless = (text: string): number => {
    segmenter ??= segmenterFor(locale)
    let count = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1
    return count
  }
  return (text) =>
    isSpaceless(text)
      ? countSpaceless(text)
      : text.split(/\s+/).filter((word) => word !== '' && foldText(word) !== '').length
}

function segmenterFor(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' })
  } catch {
    // A tag that is not well formed must not keep the figures from anybody.
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
