/** A turn whose word times are known; ms from anywhere. */
export interface KnownTurn {
  readonly text: string
  readonly words: readonly { readonly text: string; readonly startMs: number; readonly endMs: number }[]
  readonly locale: string
}

/** Turns from one place. */
export interface TurnSource {
  readonly name: string
  /** What the times are worth. */
  readonly note: string
  readonly turns: readonly KnownTurn[]
}

/** Whether most words of the turns are equally long: times that somebody filled in, not measured. */
export function isEvenlyTimed(turns: readonly KnownTurn[]): boolean {
  const lengths = turns.flatMap((turn) =>
    turn.words.map((word) => Math.round((word.endMs - word.startMs) / 5)),
  )
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...counts.values()) * 2 > lengths.length
}

/** Whether the words of the turns leave next to no silence where the punctuation has one: nobody speaks so. */
export function isWithoutPauses(turns: readonly KnownTurn[]): boolean {
  let marks = 0
  let kept = 0
  for (const { words } of turns) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1]
      if (!next || !/[.,;:!?]$/.test(word.text)) continue
      marks += 1
      if (next.startMs - word.endMs > 60) kept += 1
    }
  }
  return marks > 0 && kept * 5 < marks
}
