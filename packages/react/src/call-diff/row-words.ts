import type { ComparedRow, SideRow } from '@call-timeline/core/diff'
import { format } from '../format/format.ts'
import type { CallDiffMessages } from '../messages/call-diff-messages.ts'
import { type Row, readRow } from '../rows/row.ts'

/** One side of a row as it is shown. */
export interface SideWords {
  readonly row: Row
  readonly time: string | undefined
  /** Who or what it is. */
  readonly title: string
  /** What is said, or which way a transition leads; undefined when there is nothing to read. */
  readonly text: string | undefined
  readonly failed: boolean
}

/** Reads one side of a compared row for showing. */
export function readSide({ wire, span }: SideRow, words: CallDiffMessages): SideWords {
  const row = readRow(wire)
  return {
    row,
    time: span && format.time(span.startMs),
    title: titleOf(row, words),
    text: textOf(row),
    failed: (row.kind === 'result' || row.kind === 'call') && row.failed,
  }
}

/** The side that names a row: the right one, where there is one. */
export function namingSide(row: ComparedRow): SideRow | undefined {
  return row.place === 'left' ? (row.left ?? row.right) : (row.right ?? row.left)
}

/** A difference of times with its sign: "+300 ms". */
export function signed(ms: number): string {
  return ms < 0 ? format.duration(ms).replace(/^-/, '−') : `+${format.duration(ms)}`
}

function titleOf(row: Row, words: CallDiffMessages): string {
  switch (row.kind) {
    case 'speech':
      return words[row.voice]
    case 'call':
      return words.toolCall(row.name ?? words.unnamed)
    case 'result':
      return words.toolResult(row.name ?? words.unnamed)
    case 'node':
      return words.transition
    case 'unknown':
      return row.role ?? words.other
  }
}

function textOf(row: Row): string | undefined {
  switch (row.kind) {
    case 'speech':
    case 'unknown':
      return row.text
    case 'node':
      return [row.from, row.to].filter((end) => end !== undefined).join(' → ') || undefined
    case 'call':
    case 'result':
      return undefined
  }
}
