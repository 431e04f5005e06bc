import type { Messages } from '../messages/messages.ts'
import type { SpeechRow } from '../rows/row.ts'
import { unsureCount } from '../rows/word-marks.ts'

/** What the marks in the text of a turn say, for those who do not see them. */
export function speechNotes(
  row: SpeechRow,
  { transcript }: Messages,
  lowConfidence: number,
): readonly string[] {
  const unsure = unsureCount(row, lowConfidence)
  return [
    ...(!row.interrupted && row.unspoken !== undefined ? [transcript.interrupted] : []),
    ...(row.unspoken === undefined ? [] : [transcript.notSpoken(shortened(row.unspoken))]),
    ...(unsure === 0 ? [] : [transcript.unsureWords(unsure)]),
  ]
}

const LONGEST = 200

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
