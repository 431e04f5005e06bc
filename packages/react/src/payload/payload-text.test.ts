import { formatJson } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { callOf, shortCall } from '../testing/payloads.ts'
import { jsonPathText } from './json-path-text.ts'
import { createPayloadWriter, type PayloadText } from './payload-text.ts'

const write = createPayloadWriter()

function written(editor: ReturnType<typeof openEditor>): PayloadText {
  const writing = write(editor)
  for (;;) {
    const text = writing.next()
    if (text !== undefined) return text
  }
}

const linesOf = ({ pieces }: PayloadText): string[] => pieces.flatMap(({ lines }) => lines)
const json = fc.jsonValue().map((value): Json => JSON.parse(JSON.stringify(value)))
const payloads = fc.oneof(
  json,
  fc
    .tuple(fc.dictionary(fc.string(), json), fc.array(json), fc.dictionary(fc.string(), json))
    .map(
      ([before, list, after]): Json =>
        JSON.parse(JSON.stringify({ ...before, transcript_with_tool_calls: list, ...after })),
    ),
)

describe('the text of a payload', () => {
  it('is what the payload is written out as, and as long as what is sent', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const text = written(openEditor(payload))
        expect(linesOf(text).join('\n')).toBe(formatJson(payload))
        expect(text.bytes).toBe(new Blob([JSON.stringify(payload)]).size)
      }),
    )
  })

  it('leads from each line to what stands there, and back to where that begins', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const editor = openEditor(payload)
        const text = written(editor)
        const lines = linesOf(text)
        for (const [line, shown] of lines.entries()) {
          const place = text.placeAt(line)
          const first = text.lineOf(place)
          expect(first).toBeLessThanOrEqual(line)
          const value = at(
            place.segmentId === undefined ? payload : editor.segment(place.segmentId)?.wire,
            place.path,
          )
          // A closing bracket belongs to what it closes, all else to what begins on its line.
          if (!/^\s*[\]}],?$/.test(shown)) expect(first).toBe(line)
          if (typeof value !== 'object') expect(lines[first]).toContain(JSON.stringify(value))
        }
      }),
    )
  })

  it('keeps the pieces of what was not edited', () => {
    const editor = openEditor(shortCall)
    const before = written(editor)
    editor.commit('Take out', (tx) => tx.remove(editor.order()[3] ?? ''))
    const after = written(editor)
    const kept = after.pieces.filter((piece) => before.pieces.includes(piece))
    expect(kept.length).toBeGreaterThanOrEqual(editor.order().length - 1)
  })

  it('leads to the nearest thing around what is not there', () => {
    const editor = openEditor(shortCall)
    const text = written(editor)
    const id = editor.order()[1] ?? ''
    expect(text.lineOf({ segmentId: id, path: ['metadata', 'mood'] })).toBe(text.linesOf(id)?.from)
    expect(text.lineOf({ segmentId: 'gone', path: [] })).toBe(0)
  })

  it.each([300, 50_000])('ends on something nested %d deep', (levels) => {
    let deep: Json = 1
    for (let depth = 0; depth < levels; depth += 1) deep = [deep]
    const editor = openEditor(callOf({ role: 'agent', text: 'a', metadata: deep }))
    const text = written(editor)
    const id = editor.order()[0] ?? ''
    expect(text.linesOf(id)).toMatchObject({ from: expect.any(Number) })
    expect(text.placeAt(text.linesOf(id)?.from ?? 0)).toEqual({ segmentId: id, path: [] })
  })
})

it('writes paths as code does', () => {
  expect(jsonPathText(['transcript_with_tool_calls', 3, 'words', 0, 'start_ms'])).toBe(
    'transcript_with_tool_calls[3].words[0].start_ms',
  )
  expect(jsonPathText(['a b', '__proto__'])).toBe('["a b"].__proto__')
})

function at(value: Json | undefined, path: readonly (string | number)[]): unknown {
  let found: unknown = value
  for (const step of path) {
    if (typeof found === 'object' && found !== null)
      found = Object.getOwnPropertyDescriptor(found, step)?.value
  }
  return found
}
