import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../parse/parse-script.ts'
import { anyOutline, nearlyScript } from '../testing/outlines.ts'
import { printScript, printWithPlaces } from './print-script.ts'

describe('a script that was printed', () => {
  it('reads back as the outline that it was printed from', () => {
    assert(
      property(anyOutline, (outline) => {
        const read = parseScript(printScript(outline))
        expect(read.problems).toEqual([])
        expect(read.outline).toEqual(outline)
      }),
      { numRuns: 1500 },
    )
  })

  it('is printed the same once more, whatever text it came from', () => {
    assert(
      property(nearlyScript, (text) => {
        const once = printScript(parseScript(text).outline)
        expect(parseScript(once).problems).toEqual([])
        expect(printScript(parseScript(once).outline)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('has every line where the printer says that it is', () => {
    assert(
      property(anyOutline, (outline) => {
        const { text, places } = printWithPlaces(outline)
        expect(parseScript(text).places).toEqual(places)
      }),
    )
  })
})

describe('a text that is no script', () => {
  it('gives problems that lie within it', () => {
    assert(
      property(nearlyScript, (text) => {
        const lines = text.split(/\r\n|\r|\n/)
        for (const { line, column, length, message } of parseScript(text).problems) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThan(0)
          expect(column + length - 1).toBeLessThanOrEqual(Math.max(column, (lines[line - 1] ?? '').length))
          expect(message).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    )
  })
})
