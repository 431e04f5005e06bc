import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScript } from './parse/parse-script.ts'
import { printScript } from './print/print-script.ts'

const PAGE = readFileSync(new URL('../../../../docs/call-script.md', import.meta.url), 'utf8')

const examples = [...PAGE.matchAll(/^```script\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
const codes = [...PAGE.matchAll(/^\| `(\w+)` \|[^|]*\| (?:`(.+)` )?\|$/gm)].map(
  ([, code = '', example = '']) => [code, example.replaceAll('⏎', '\n').replaceAll('\\|', '|')] as const,
)

describe('the page on the call script', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(9)
    expect(codes.length).toBe(15)
  })

  it.each(examples)('shows a script without a fault: %s', (example) => {
    const { problems, outline } = parseScript(example)
    expect(problems).toEqual([])
    expect(outline.lines.length).toBeGreaterThan(0)
    expect(parseScript(printScript(outline)).outline).toEqual(outline)
  })

  it.each(codes.filter(([, example]) => example !== ''))('shows what %s is', (code, example) => {
    expect(parseScript(example).problems).toMatchObject([{ code }])
  })
})
