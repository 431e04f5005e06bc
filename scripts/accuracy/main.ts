// How far the words of a turn are off when nothing but its start and end is known; `--data <folder>` adds
// the turns with word times in that folder's JSON files to those of the project.
import { existsSync } from 'node:fs'
import type { TurnSource } from './known-turn.ts'
import { measure } from './measure.ts'
import {
  characterSplit,
  evenSplit,
  inMiddle,
  type Method,
  middleOf,
  retimedMiddle,
  retimedWhole,
  synthesis,
  vowelSplit,
} from './methods.ts'
import { ownTurns } from './own-turns.ts'
import { turnsInFolder } from './read-turns.ts'

const OWN: TurnSource = {
  name: 'own turns',
  note: 'times from a hand-written table of sound lengths and pauses: made up, but not by the model measured',
  turns: ownTurns(),
}

const WHOLE: readonly (readonly [string, Method])[] = [
  ['synthesis', synthesis],
  ['re-timing', retimedWhole],
  ['even split', evenSplit],
  ['character split', characterSplit],
  ['vowel-group split', vowelSplit],
]

const MIDDLE: readonly (readonly [string, Method])[] = [
  ['re-timing', retimedMiddle],
  ['even split', inMiddle(evenSplit)],
  ['character split', inMiddle(characterSplit)],
  ['vowel-group split', inMiddle(vowelSplit)],
]

function report({ name, note, turns }: TurnSource): void {
  const words = turns.reduce((sum, turn) => sum + turn.words.length, 0)
  console.log(`\n${name}: ${turns.length} turns, ${words} words${note === '' ? '' : ` (${note})`}`)
  if (turns.length === 0) return
  console.log(row('only start and end are kept', 'median', '90th percentile'))
  for (const [method, run] of WHOLE) print(method, measure(turns, run))
  console.log(row('the middle third is typed anew', 'median', '90th percentile'))
  for (const [method, run] of MIDDLE) print(method, measure(turns, run, middleOf))
}

function print(method: string, { median, p90, failed }: ReturnType<typeof measure>): void {
  console.log(
    row(`  ${method}`, `${median} ms`, `${p90} ms`) + (failed > 0 ? `  ${failed} turns not timed` : ''),
  )
}

function row(name: string, median: string, p90: string): string {
  return name.padEnd(34) + median.padStart(9) + p90.padStart(18)
}

const at = process.argv.indexOf('--data')
const folder = at < 0 ? undefined : process.argv[at + 1]
console.log('Error of word starts against known times')
report(OWN)
if (folder === undefined) console.log('\nNo other data: give a folder with --data <folder>.')
else if (existsSync(folder)) for (const source of turnsInFolder(folder)) report(source)
else console.log(`\n${folder}: not present`)
