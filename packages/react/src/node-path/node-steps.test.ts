import type { NodeStay } from '@call-timeline/core/metrics'
import { describe, expect, test } from 'vitest'
import { nodeSteps, stepAt } from './node-steps.ts'

function stay(id: string, node: string, enterMs: number, more: Partial<NodeStay> = {}): NodeStay {
  return {
    id,
    node,
    enterMs,
    leaveMs: enterMs + 1000,
    dwellMs: 1000,
    enterEstimated: false,
    leaveEstimated: false,
    entry: 'normal',
    reason: undefined,
    visit: 1,
    from: undefined,
    before: undefined,
    isContinuous: true,
    ...more,
  }
}

describe('the steps of a node path', () => {
  test('are one for stays in the same node that follow each other', () => {
    const steps = nodeSteps([stay('a', 'greeting', 0), stay('b', 'order', 1000), stay('c', 'order', 2000)])
    expect(steps.map(({ node, stays }) => [node, stays.length])).toEqual([
      ['greeting', 1],
      ['order', 2],
    ])
    expect(steps[1]).toMatchObject({ enterMs: 1000, leaveMs: 3000 })
  })

  test('do not hide a break among repeats', () => {
    const broken = { isContinuous: false, from: 'payment', before: 'order' }
    const steps = nodeSteps([stay('a', 'order', 0), stay('b', 'order', 1000, broken)])
    expect(steps.map((step) => step.broken)).toEqual([undefined, { from: 'payment', before: 'order' }])
  })

  test('are found by time', () => {
    const steps = nodeSteps([stay('a', 'greeting', 500), stay('b', 'order', 1500)])
    expect([0, 500, 1499, 1500, 9000].map((ms) => stepAt(steps, ms)?.node)).toEqual([
      undefined,
      'greeting',
      'greeting',
      'order',
      'order',
    ])
  })
})
