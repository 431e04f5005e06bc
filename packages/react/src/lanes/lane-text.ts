import type { Messages } from '../messages/messages.ts'
import type { Row } from '../rows/row.ts'

/** Enough to know a turn by; characters. */
const LONGEST = 100

/** What an item says in its box: its words, its tool, the node that is entered. */
export function laneText(row: Row, { transcript }: Messages): string | undefined {
  switch (row.kind) {
    case 'speech':
      return row.text?.slice(0, LONGEST)
    case 'call':
    case 'result':
      return row.name ?? transcript.unnamedTool
    case 'node':
      return row.to ?? transcript.unnamedNode
    case 'unknown':
      return undefined
  }
}
