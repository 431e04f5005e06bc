import type { SegmentRecord } from '@call-timeline/core'
import { format } from '../format/format.ts'
import type { Messages } from '../messages/messages.ts'
import type { Row } from './row.ts'
import type { ToolOutcome } from './tool-verdict.ts'

/** What a row is, in a word or two: "Agent", "Tool call check_stock". */
export function rowTitle(row: Row, { common, transcript }: Messages): string {
  switch (row.kind) {
    case 'speech':
      return common[row.voice]
    case 'call':
      return transcript.toolCall(row.name ?? transcript.unnamedTool)
    case 'result':
      return transcript.toolResult(row.name ?? transcript.unnamedTool)
    case 'node':
      return transcript.transition(row.from ?? transcript.unnamedNode, row.to ?? transcript.unnamedNode)
    case 'unknown':
      if (!row.isObject) return transcript.notAnObject
      return row.role === undefined ? transcript.noRole : transcript.unknownRole(row.role)
  }
}

/** What else the name of a row says. */
export interface RowNameParts {
  readonly record: SegmentRecord
  readonly row: Row
  readonly problems: readonly string[]
  readonly outcome: ToolOutcome | undefined
  /** What else is to be told, such as which attempt it is. */
  readonly notes?: readonly string[]
  readonly isSelected: boolean
}

/** The accessible name of a row: "Agent, 0:12.4 to 0:15.0, 7 words, 1 warning". */
export function rowName(parts: RowNameParts, messages: Messages): string {
  const { record, row, problems, outcome, notes = [], isSelected } = parts
  const { transcript } = messages
  const { span } = record
  return transcript.row({
    title: rowTitle(row, messages),
    time: span && { start: format.time(span.startMs), end: format.time(span.endMs) },
    wordCount: row.kind === 'speech' ? wordCount(row.words.length, row.text) : undefined,
    problems,
    notes: [
      ...(row.kind === 'speech' && row.interrupted ? [transcript.interrupted] : []),
      ...(outcome === undefined ? [] : [verdictWords(outcome, messages)]),
      ...notes,
      ...(isSelected ? [transcript.selected] : []),
    ],
  })
}

/** How a tool call ended, in words. */
export function verdictWords({ verdict, error }: ToolOutcome, { transcript }: Messages): string {
  if (verdict === 'pending') return transcript.noResult
  if (verdict === 'succeeded') return transcript.succeeded
  return error === undefined ? transcript.failed : transcript.failedWith(error)
}

function wordCount(timed: number, text: string | undefined): number {
  return timed > 0 ? timed : (text?.match(/\S+/g)?.length ?? 0)
}
