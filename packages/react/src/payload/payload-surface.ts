import type { ProblemSeverity } from '@call-timeline/schema'
import type { PayloadText } from './payload-text.ts'

/** A problem at its line. */
export interface LineProblem {
  /** From 0. */
  readonly line: number
  readonly severity: ProblemSeverity
  readonly message: string
}

/** A stretch of lines, `[from, to)`, from 0. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** What a surface that shows the payload is given: the plain one and the one with colours take the same. */
export interface PayloadSurfaceProps {
  readonly text: PayloadText
  readonly label: string
  /** Worded for a long line that is shown in part. */
  readonly showAll: (characters: number) => string
  readonly problems: readonly LineProblem[]
  /** The lines of what is selected, in order. */
  readonly marked: readonly LineRange[]
  /** The line to bring into view; a new object each time that it is asked for. */
  readonly reveal: { readonly line: number } | undefined
  /** The caret came to a line. */
  readonly onLine: (line: number) => void
  /** Enter, or a click: what is on the line is meant. */
  readonly onChoose: (line: number) => void
}
