import { LATEST_MS } from '../times/time-input.ts'

/** A word with the time that was measured for it on the audio. */
export interface AlignedWord {
  readonly word: string
  /** ms from the start of the call; fractions are rounded up. */
  readonly startMs: number
  readonly endMs: number
  /** 0 to 1; kept for words that are new. */
  readonly confidence?: number
}

/** An answer that can be used, or what is wrong with it. */
export type ReadAnswer =
  | { readonly ok: true; readonly words: readonly AlignedWord[] }
  | { readonly ok: false; readonly reason: string }

/**
 * Reads what an aligner answered, which may be anything. Words have to come in order of their starts; one that
 * reaches into the next is cut there.
 */
export function readAlignedWords(answer: unknown): ReadAnswer {
  if (!Array.isArray(answer)) return unreadable('The aligner has to answer with a list of words.')
  const words: AlignedWord[] = []
  const items: readonly unknown[] = answer
  for (const [index, item] of items.entries()) {
    const word = readWord(item)
    if (!word) {
      return unreadable(
        `Word ${index + 1} of the answer needs "word" as text, and "startMs" and "endMs" as milliseconds from the start of the call, the end not before the start.`,
      )
    }
    const last = words.at(-1)
    if (last && word.startMs < last.startMs) {
      return unreadable(`Word ${index + 1} of the answer starts before the one in front of it.`)
    }
    if (last && last.endMs > word.startMs) words[words.length - 1] = { ...last, endMs: word.startMs }
    words.push(word)
  }
  return words.length > 0 ? { ok: true, words } : unreadable('The aligner found no words.')
}

function readWord(item: unknown): AlignedWord | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { word, startMs, endMs, confidence }: Partial<Record<keyof AlignedWord, unknown>> = item
  if (typeof word !== 'string' || !isTime(startMs) || !isTime(endMs) || endMs < startMs) return undefined
  return {
    word,
    startMs: Math.ceil(startMs),
    endMs: Math.ceil(endMs),
    ...(typeof confidence === 'number' && Number.isFinite(confidence) ? { confidence } : {}),
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LATEST_MS
}

function unreadable(reason: string): ReadAnswer {
  return { ok: false, reason }
}
