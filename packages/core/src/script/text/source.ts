import type { ScriptProblem, ScriptProblemCode } from '../script-problem.ts'

/** A text that is being read, cut into lines, with the faults found so far. */
export interface Source {
  readonly text: string
  readonly lineCount: number
  /** Where a line begins; lines count from 0 here. The text's end for the line behind the last. */
  lineStart(line: number): number
  /** Where a line's own characters end, before its line break. */
  lineEnd(line: number): number
  /** The line that an offset lies on. */
  lineAt(offset: number): number
  /** Notes a fault. Returns undefined, so that a reader can give up with it. */
  fail(code: ScriptProblemCode, from: number, to: number, message: string): undefined
  problems(): readonly ScriptProblem[]
}

// Whoever pastes a novel learns nothing from its thousandth fault.
const MOST_PROBLEMS = 500

/** Takes a text for reading. Lines end with LF, CR LF or CR; a byte order mark counts as a space. */
export function openSource(written: string): Source {
  const text = written.startsWith('\ufeff') ? ` ${written.slice(1)}` : written
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  const problems: ScriptProblem[] = []

  const lineStart = (line: number): number => starts[line] ?? text.length
  const lineEnd = (line: number): number => {
    let end = lineStart(line + 1)
    while (end > lineStart(line) && isLineBreak(text.charCodeAt(end - 1))) end -= 1
    return end
  }
  const lineAt = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (lineStart(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    text,
    lineCount: starts.length,
    lineStart,
    lineEnd,
    lineAt,
    fail(code, from, to, message) {
      if (problems.length > MOST_PROBLEMS) return undefined
      const line = lineAt(from)
      const place = { line: line + 1, column: from - lineStart(line) + 1 }
      const length = Math.max(1, Math.min(to, lineEnd(line)) - from)
      problems.push(
        problems.length < MOST_PROBLEMS
          ? { code, ...place, length, message }
          : {
              code: 'too_many_problems',
              ...place,
              length,
              message: `There are more problems from here on. Mend the first ${MOST_PROBLEMS} and look again.`,
            },
      )
      return undefined
    },
    problems: () => problems,
  }
}

/** Whether a UTF-16 unit is LF or CR. */
export function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13
}

/** The first place from `at` that is neither a space nor a tab; `end` when there is none before it. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isBlank(text.charCodeAt(next))) next += 1
  return next
}

/** The first place from `at` that is no white space, line breaks included. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && (isBlank(text.charCodeAt(next)) || isLineBreak(text.charCodeAt(next)))) {
    next += 1
  }
  return next
}

/** Whether a UTF-16 unit is a space or a tab; NaN, as read past the end, is neither. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9
}
