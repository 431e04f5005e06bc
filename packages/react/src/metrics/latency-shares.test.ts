import type { LatencyParts, Response } from '@call-timeline/core/metrics'
import { describe, expect, test } from 'vitest'
import { latencyShares } from './latency-shares.ts'

function response(parts: Partial<LatencyParts> | undefined): Response {
  return {
    startMs: 0,
    endMs: 1000,
    segmentIds: [],
    ms: 1000,
    by: 'agent',
    fromId: 'a',
    toId: 'b',
    startEstimated: false,
    endEstimated: false,
    reportedMs: undefined,
    parts: parts && {
      sttMs: undefined,
      llmMs: undefined,
      ttsMs: undefined,
      toolMs: 0,
      otherMs: 0,
      exceedsMeasured: false,
      ...parts,
    },
  }
}

describe('what response latency is made of', () => {
  test('is told from the responses that say so', () => {
    const shares = latencyShares([
      response({ llmMs: 400, otherMs: 600 }),
      response(undefined),
      response({ llmMs: 200, ttsMs: 300, otherMs: 500, exceedsMeasured: true }),
    ])
    expect(shares).toEqual({
      parts: [
        { part: 'llm', ms: 300, share: 0.3 },
        { part: 'tts', ms: 150, share: 0.15 },
        { part: 'other', ms: 550, share: 0.55 },
      ],
      known: 2,
      exceeding: 1,
    })
  })

  test('is not told when none does', () => {
    expect(latencyShares([response(undefined)])).toBeUndefined()
    expect(latencyShares([])).toBeUndefined()
  })
})
