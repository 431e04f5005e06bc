import type { Json } from '@call-timeline/schema'
import { mutatedCall, validCall } from '@call-timeline/testing'
import { makeCall } from '@call-timeline/testing/calls'
import { segmentWire } from '@call-timeline/testing/editor-driver'
import { array, assert, constantFrom, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../parse/parse-script.ts'
import { printScript } from '../print/print-script.ts'
import { anyObject } from '../testing/outlines.ts'
import { outlineOfPayload } from './outline-of-payload.ts'
import { payloadOfOutline } from './rows-of-outline.ts'

const role = constantFrom('user', 'agent', 'agent_function', 'agent_result', 'node_transition', 'system')
const oddRow = record(
  { role, tool: anyObject, node: anyObject, metadata: anyObject, text: constantFrom('a', null) },
  { requiredKeys: ['role'] },
)
const oddCall = record({ fields: anyObject, rows: array(oneof(oddRow, segmentWire), { maxLength: 6 }) }).map(
  ({ fields, rows }) => ({ ...fields, transcript_with_tool_calls: rows }),
)

function throughScript(payload: Json): Json {
  const { problems, outline } = parseScript(printScript(outlineOfPayload(payload, 'words').outline))
  expect(problems).toEqual([])
  return payloadOfOutline(outline)
}

describe('a payload as a script with every time', () => {
  it.each([
    ['a call that the endpoint takes', validCall()],
    ['a call with something wrong in it', mutatedCall()],
    ['rows of odd shapes', oddCall],
  ])('is the same payload again when nothing is left unsaid: %s', (_name, payloads) => {
    let whole = 0
    assert(
      property(payloads, (payload) => {
        if (outlineOfPayload(payload, 'words').unsaid.length > 0) return
        whole += 1
        expect(throughScript(payload)).toEqual(payload)
      }),
      { numRuns: 600 },
    )
    expect(whole).toBeGreaterThan(100)
  })

  it('leaves nothing of an ordinary call unsaid, and needs no row as JSON for it', () => {
    for (const seed of [1, 2, 3]) {
      const payload = makeCall({ seed, segments: 60 })
      const { outline, unsaid } = outlineOfPayload(payload, 'words')
      expect(unsaid).toEqual([])
      expect(outline.lines.filter(({ kind }) => kind === 'json')).toEqual([])
      expect(throughScript(payload)).toEqual(payload)
    }
  })
})
