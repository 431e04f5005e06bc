import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isEvenlyTimed, isWithoutPauses, type KnownTurn, type TurnSource } from './known-turn.ts'

const FEWEST_WORDS = 4

/** The turns with word times in each JSON file of a folder; a file without any is named with none. */
export function turnsInFolder(folder: string): readonly TurnSource[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const turns = turnsIn(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      return { name: basename(name, '.json'), note: noteOn(turns), turns }
    })
}

/** What the times of a file show of their making. */
function noteOn(turns: readonly KnownTurn[]): string {
  if (turns.length === 0) return 'no word times'
  if (isEvenlyTimed(turns))
    return 'words equally long, as nobody speaks: filled in by hand, so even split is right'
  return isWithoutPauses(turns)
    ? 'no pause behind comma or full stop, as nobody speaks: filled in by hand'
    : ''
}

/**
 * Turns anywhere in a JSON value: objects with a list of words that have a start and an end, in seconds
 * (`start`, `end`) or ms (`start_ms`, `end_ms`). A list that says the same as one that was found is left out.
 */
function turnsIn(value: unknown, found: Map<string, KnownTurn> = new Map()): readonly KnownTurn[] {
  if (typeof value !== 'object' || value === null) return [...found.values()]
  if (Array.isArray(value)) {
    const turn = turnOf(value)
    if (turn) found.set(`${turn.words[0]?.startMs} ${turn.text}`, turn)
    else for (const item of value) turnsIn(item, found)
  } else {
    for (const item of Object.values(value)) turnsIn(item, found)
  }
  return [...found.values()]
}

function turnOf(list: readonly unknown[]): KnownTurn | undefined {
  const words = list.map(wordOf).filter((word) => word !== undefined)
  if (words.length !== list.length || words.length < FEWEST_WORDS) return undefined
  const isSpoken = words.every((word, index) => {
    const before = words[index - 1]
    return word.endMs > word.startMs && (!before || word.startMs >= before.startMs)
  })
  return isSpoken ? { text: words.map((word) => word.text).join(' '), words, locale: 'en' } : undefined
}

function wordOf(item: unknown): KnownTurn['words'][number] | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const fields = new Map(Object.entries(item))
  const text = fields.get('punctuated_word') ?? fields.get('word')
  const [start, end, unit] = fields.has('start_ms')
    ? [fields.get('start_ms'), fields.get('end_ms'), 1]
    : [fields.get('start'), fields.get('end'), 1000]
  if (typeof text !== 'string' || /\s/.test(text.trim()) || text.trim() === '') return undefined
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  return { text: text.trim(), startMs: Math.round(start * unit), endMs: Math.round(end * unit) }
}
