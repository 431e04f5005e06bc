import { checkCall } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { makeCall } from './make-call.ts'

describe('a generated call', () => {
  it.each([1, 60, 1000])('has %d items and is one that the endpoint takes', (segments) => {
    const call = makeCall({ seed: segments, segments })
    expect(call.transcript_with_tool_calls).toHaveLength(segments)
    expect(checkCall(call).filter((problem) => problem.severity === 'error')).toEqual([])
  })

  it('is the same for the same seed and another for another', () => {
    expect(makeCall({ seed: 7 })).toEqual(makeCall({ seed: 7 }))
    expect(makeCall({ seed: 7 })).not.toEqual(makeCall({ seed: 8 }))
  })

  it('gives the lints nothing to say', () => {
    expect(checkCall(makeCall({ segments: 200 }))).toEqual([])
  })

  it('has tools, nodes and callers who barge in', () => {
    const { transcript_with_tool_calls: segments } = makeCall({ segments: 200, bargeInsPerTenTurns: 3 })
    const rows = Array.isArray(segments) ? segments : []
    for (const role of ['agent_function', 'agent_result', 'node_transition']) {
      expect(rows.some((row) => row.role === role)).toBe(true)
    }
    expect(rows.some((row, index) => row.role === 'user' && row.start_ms < rows[index - 1]?.end_ms)).toBe(
      true,
    )
  })
})
