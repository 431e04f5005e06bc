import { describe, expect, it } from 'vitest'
import { summariseCall } from './call-summary.ts'

describe('summariseCall', () => {
  it('counts turns, tool calls without their results, and moves between nodes', () => {
    const segments = ['node_transition', 'agent', 'user', 'agent_function', 'agent_result', 'agent'].map(
      (role) => ({ role }),
    )
    expect(summariseCall({ call_id: 'a', transcript_with_tool_calls: segments })).toEqual({
      callId: 'a',
      durationMs: undefined,
      turns: 3,
      toolCalls: 1,
      nodeMoves: 1,
    })
  })

  it('takes the stated duration, else the timestamps, else the last end', () => {
    const times = { start_timestamp: 1792140067, end_timestamp: 1792140079 }
    const transcript_with_tool_calls = [{ role: 'user', start_ms: 100, end_ms: 900 }]
    expect(summariseCall({ ...times, duration_ms: 11_400, transcript_with_tool_calls }).durationMs).toBe(
      11_400,
    )
    expect(summariseCall({ ...times, transcript_with_tool_calls }).durationMs).toBe(12_000)
    expect(summariseCall({ transcript_with_tool_calls }).durationMs).toBe(900)
  })

  it.each([
    null,
    7,
    'call',
    [],
    {},
    { call_id: 3, transcript_with_tool_calls: { a: 1 } },
    { transcript_with_tool_calls: [null, 1] },
  ])('sums up %j without a fault', (payload) => {
    expect(summariseCall(payload)).toMatchObject({ callId: undefined, turns: 0, durationMs: undefined })
  })
})
