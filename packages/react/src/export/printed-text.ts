import type { Json } from '@call-timeline/schema'
import type { Row } from '../rows/row.ts'

/** Longer texts and values are cut on paper: the payload has them. Characters. */
const LONGEST = 4000

/** What a row says, as one text to print; `cut` ends what is too long. */
export function printedText(row: Row, wire: Json, cut: string): string {
  switch (row.kind) {
    case 'speech':
      return shortened(row.text ?? '', cut)
    case 'call':
      return row.params === undefined ? '' : shortened(JSON.stringify(row.params), cut)
    case 'result': {
      const result = row.result === undefined ? '' : JSON.stringify(row.result)
      return shortened([row.error ?? '', result].filter((part) => part !== '').join(' '), cut)
    }
    case 'node':
      return shortened(row.reason ?? '', cut)
    case 'unknown':
      return shortened(row.text ?? JSON.stringify(wire), cut)
  }
}

function shortened(text: string, cut: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} ${cut}` : text
}
