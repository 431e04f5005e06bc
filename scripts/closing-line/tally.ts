import { writeFileSync } from 'node:fs'

/** How many checks of one tool passed and failed. */
export interface Tally {
  passed: number
  failed: number
}

/**
 * Reports a tally when the process ends: to the file that `CLOSING_LINE_JSON` names, where several tools
 * run in a row, else as the last line of the output.
 */
export function reportOnExit(tally: () => Tally): void {
  process.on('exit', (code) => {
    const counted = tally()
    const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed
    const file = process.env.CLOSING_LINE_JSON
    if (file !== undefined) writeFileSync(file, JSON.stringify({ passed: counted.passed, failed }))
    else process.stdout.write(`\n${counted.passed} passed, ${failed} failed\n`)
  })
}
