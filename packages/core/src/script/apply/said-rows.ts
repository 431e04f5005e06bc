import type { JsonObject } from '@call-timeline/schema'
import type { CallOutline, OutlineLine } from '../../outline/outline.ts'
import { rowsOfOutline } from '../rows/rows-of-outline.ts'

/** A row as a script says it. */
export interface SaidRow {
  readonly wire: JsonObject
  /** Index of its line in the outline. */
  readonly line: number
  /** False for a move that does not say which node it comes from. */
  readonly saysFrom: boolean
  /** For a result on the line of its call: how long after the call, in ms, where that is written. */
  readonly afterMs: number | undefined
  /** Whether it is the result on the line of the row before. */
  readonly isAnswer: boolean
  /** The pauses in front of it, in ms; undefined without any. */
  readonly pauseMs: number | undefined
}

/** The rows of an outline with what their lines say beside the wire. */
export function saidRows(outline: CallOutline): readonly SaidRow[] {
  const pauses = pausesBefore(outline.lines)
  let previous = -1
  return rowsOfOutline(outline).map(({ wire, line }) => {
    const from = outline.lines[line]
    const isAnswer = line === previous
    previous = line
    return {
      wire,
      line,
      saysFrom: from?.kind !== 'node' || from.from !== undefined || Object.hasOwn(from.node ?? {}, 'from'),
      afterMs: isAnswer && from?.kind === 'tool' ? from.answer?.durationMs : undefined,
      isAnswer,
      pauseMs: isAnswer ? undefined : pauses[line],
    }
  })
}

function pausesBefore(lines: readonly OutlineLine[]): readonly (number | undefined)[] {
  let pending: number | undefined
  return lines.map((line) => {
    if (line.kind === 'pause') {
      pending = (pending ?? 0) + line.ms
      return undefined
    }
    const before = pending
    pending = undefined
    return before
  })
}
