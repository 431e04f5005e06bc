import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubmitAnswer } from '../client/submit-client.ts'
import { beginAttempt, NOTHING_SENT, type SentRecord, settleAttempt } from './sent-record.ts'

const receipt = (outcome: 'created' | 'already_exists', lostOnce = false): SubmitAnswer => ({
  ok: true,
  receipt: {
    callId: 'call-1',
    outcome,
    attempts: lostOnce ? 2 : 1,
    requestId: '',
    ...(lostOnce ? { evidence: 'after_in_doubt_attempt' } : {}),
  },
})

const failure = (inDoubt: boolean): SubmitAnswer => ({
  ok: false,
  problem: {
    type: 'about:blank',
    title: 'Failed',
    status: 0,
    code: inDoubt ? 'network_in_doubt' : 'validation_failed',
    retryable: inDoubt,
    inDoubt,
    attempts: 1,
    requestId: '',
  },
})

/** An endpoint that keeps the first content it gets, and the record of a browser that sends to it. */
function world(there?: string) {
  let stored = there
  let record: SentRecord = NOTHING_SENT
  let count = 0
  const underway: string[] = []
  const receive = (content: string): SubmitAnswer => {
    if (stored !== undefined) return receipt('already_exists')
    stored = content
    return receipt('created')
  }
  const start = (content: string) => {
    const attempt = { id: String(++count), digest: content }
    record = beginAttempt(record, attempt)
    return attempt
  }
  const settle = (attempt: { id: string; digest: string }, answer: SubmitAnswer): boolean => {
    const settled = settleAttempt(record, attempt, answer)
    record = settled.record
    return settled.contentProven
  }
  return {
    stored: () => stored,
    send: (content: string) => settle(start(content), receive(content)),
    /** The proxy tries twice: the answer to its first try is lost. */
    sendTwice: (content: string) => {
      const attempt = start(content)
      receive(content)
      return settle(attempt, receipt('already_exists', true))
    },
    refuse: (content: string) => settle(start(content), failure(false)),
    loseAnswer: (content: string) => {
      const attempt = start(content)
      receive(content)
      return settle(attempt, failure(true))
    },
    loseCall: (content: string) => settle(start(content), failure(true)),
    crash: (content: string) => {
      start(content)
      receive(content)
    },
    delay: (content: string) => {
      underway.push(content)
      return settle(start(content), failure(true))
    },
    arriveLate: () => {
      const content = underway.shift()
      if (content !== undefined) receive(content)
    },
  }
}

describe('what an "already there" proves', () => {
  it('is this very content when its first answer was lost', () => {
    const { loseAnswer, send } = world()
    loseAnswer('a')
    expect(send('a')).toBe(true)
  })

  it('is this very content when the proxy lost the answer to its own first try', () => {
    expect(world().sendTwice('a')).toBe(true)
  })

  it('is nothing about an edit, even if the proxy had to try twice', () => {
    const { loseAnswer, sendTwice } = world()
    loseAnswer('a')
    expect(sendTwice('b')).toBe(false)
  })

  it('is this very content when the page was closed while sending', () => {
    const { crash, send } = world()
    crash('a')
    expect(send('a')).toBe(true)
  })

  it('is this very content when it was created from here, also after others were tried', () => {
    const { send } = world()
    expect(send('a')).toBe(true)
    expect(send('b')).toBe(false)
    expect(send('a')).toBe(true)
  })

  it('is nothing about content that nobody here has sent, however often it is tried', () => {
    const { send, loseCall } = world('something else')
    expect(send('a')).toBe(false)
    expect(send('a')).toBe(false)
    loseCall('a')
    expect(send('a')).toBe(false)
  })

  it('is this very content when the proxy lost an answer on the way, unless another may have arrived', () => {
    const retried: SubmitAnswer = {
      ok: true,
      receipt: {
        callId: 'call-1',
        outcome: 'already_exists',
        evidence: 'after_in_doubt_attempt',
        attempts: 2,
        requestId: '',
      },
    }
    const attempt = { id: '1', digest: 'a' }
    expect(settleAttempt(beginAttempt(NOTHING_SENT, attempt), attempt, retried).contentProven).toBe(true)
    const after = beginAttempt(NOTHING_SENT, { id: '0', digest: 'b' })
    expect(settleAttempt(beginAttempt(after, attempt), attempt, retried).contentProven).toBe(false)
  })

  it('is nothing about content that was refused', () => {
    const { refuse, send } = world('something else')
    refuse('a')
    expect(send('a')).toBe(false)
  })

  it('is nothing about an edit after a lost answer', () => {
    const { loseAnswer, send } = world()
    loseAnswer('a')
    expect(send('b')).toBe(false)
    expect(send('a')).toBe(true)
  })

  it('is true whatever is edited, lost, refused or closed in between, if nobody else writes', () => {
    const content = fc.constantFrom('a', 'b', 'c')
    const step = fc.record({
      kind: fc.constantFrom(
        'send',
        'sendTwice',
        'refuse',
        'loseAnswer',
        'loseCall',
        'crash',
        'delay',
        'arriveLate',
      ),
      content,
    } as const)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const there = world()
        for (const { kind, content } of steps) {
          const proven = there[kind](content)
          if (proven === true) expect(there.stored()).toBe(content)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
