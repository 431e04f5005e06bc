import { createEditor, setText } from '@call-timeline/core'
import { timeTurn } from '@call-timeline/core/synthesis'
import type { Json } from '@call-timeline/schema'
import type { KnownTurn } from './known-turn.ts'

/** A way to give times to words: the start of each, in order; fewer where it gave up. */
export type Method = (turn: KnownTurn) => readonly (number | undefined)[]

/** Words of equal length. */
export const evenSplit: Method = (turn) => split(turn, () => 1)

/** Words as long as their characters. */
export const characterSplit: Method = (turn) => split(turn, (word) => word.length)

/** Words as long as their vowel groups. */
export const vowelSplit: Method = (turn) =>
  split(turn, (word) => Math.max(1, word.match(/[aeiouy]+/gi)?.length ?? 0))

/** Synthesis, told when the turn starts and ends. */
export const synthesis: Method = (turn) => {
  const { startMs, endMs } = edgesOf(turn)
  return startsOf(timeTurn(turn.text, { startMs, endMs, locale: turn.locale }).words)
}

/** Re-timing: the text is deleted in the editor and typed anew, so that nothing but start and end is left. */
export const retimedWhole: Method = (turn) => retyped(turn, '')

/** Re-timing: the middle third of the words is deleted and typed anew; the others keep their times. */
export const retimedMiddle: Method = (turn) => {
  const { from, to } = middleOf(turn)
  const kept = turn.words.filter((_, index) => index < from || index >= to)
  return retyped(turn, kept.map((word) => word.text).join(' '))
}

/** The places of the words that `retimedMiddle` loses. */
export function middleOf({ words }: KnownTurn): { readonly from: number; readonly to: number } {
  return { from: Math.floor(words.length / 3), to: Math.ceil((words.length * 2) / 3) }
}

/** A method for the words between two that kept their times, in the room between those. */
export function inMiddle(method: Method): Method {
  return (turn) => {
    const { from, to } = middleOf(turn)
    const words = turn.words.slice(from, to)
    const startMs = turn.words[from - 1]?.endMs ?? edgesOf(turn).startMs
    const endMs = turn.words[to]?.startMs ?? edgesOf(turn).endMs
    const [first] = words
    if (!first) return []
    const inner: KnownTurn = {
      ...turn,
      text: words.map((word) => word.text).join(' '),
      words: words.map((word, index) => ({
        ...word,
        startMs: index === 0 ? startMs : word.startMs,
        endMs: index === words.length - 1 ? endMs : word.endMs,
      })),
    }
    return [...turn.words.slice(0, from).map(() => undefined), ...method(inner)]
  }
}

function split(turn: KnownTurn, weigh: (word: string) => number): readonly number[] {
  const { startMs, endMs } = edgesOf(turn)
  const weights = turn.words.map((word) => weigh(word.text))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  return weights.map((weight) => {
    const at = Math.round(startMs + ((endMs - startMs) * before) / total)
    before += weight
    return at
  })
}

function retyped(turn: KnownTurn, between: string): readonly (number | undefined)[] {
  let last = 0
  const newId = (): string => {
    last += 1
    return `id${last}`
  }
  const { startMs, endMs } = edgesOf(turn)
  const words = turn.words.map((word) => ({ word: word.text, start_ms: word.startMs, end_ms: word.endMs }))
  const wire = {
    transcript_with_tool_calls: [{ role: 'agent', text: turn.text, words, start_ms: startMs, end_ms: endMs }],
  }
  const draft = { version: 1, wire, sidecar: { segments: [], suppressions: [] } } as const
  const editor = createEditor({ draft, now: () => 0, newId, locale: turn.locale })
  const [id] = editor.order()
  if (id === undefined) return []
  editor.run(setText, { id, text: between })
  editor.run(setText, { id, text: turn.text })
  const after = editor.segment(id)?.wire
  editor.dispose()
  const list = typeof after === 'object' && after !== null && 'words' in after ? after.words : []
  return Array.isArray(list) && list.length === words.length ? startsOf(list) : []
}

function edgesOf({ words }: KnownTurn): { readonly startMs: number; readonly endMs: number } {
  return { startMs: words[0]?.startMs ?? 0, endMs: words.at(-1)?.endMs ?? 0 }
}

function startsOf(words: readonly Json[]): readonly (number | undefined)[] {
  return words.map((word) =>
    typeof word === 'object' && word !== null && 'start_ms' in word ? Number(word.start_ms) : undefined,
  )
}
