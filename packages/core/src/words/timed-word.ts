import type { Json, WordNote } from '@call-timeline/schema'
import { isObject, ownValue } from '../json/json-path.ts'

/** One item of `words` and what is known of it. */
export interface TimedWord {
  readonly wire: Json
  readonly note: WordNote
}

/** What a word says; empty when it is broken. */
export function tokenOf(word: Json): string {
  const token = ownValue(word, 'word')
  return typeof token === 'string' ? token : ''
}

/** The word with another token; everything else as it was. */
export function withToken({ wire, note }: TimedWord, token: string): TimedWord {
  return isObject(wire) ? { wire: { ...wire, word: token }, note } : { wire, note }
}
