import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RetryOptions } from '../options.ts'
import { type Answer, submit, watchedProxy } from '../testing/watched-proxy.ts'

const START = Date.parse('2026-03-02T10:00:00Z')
const FAR_LATER_MS = 120_000

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

/** Submits to an endpoint that always fails so, and notes when it was asked, in ms from the start. */
async function submitTo(
  answer: (attempt: number) => Response | Promise<Response>,
  retry: RetryOptions = {},
  random: () => number = () => 0.5,
): Promise<{ asked: readonly number[]; answer: Answer; tookMs: number }> {
  const started = Date.now()
  const asked: number[] = []
  const proxy = watchedProxy({
    retry,
    random,
    upstream: {
      fetch: async () => {
        asked.push(Date.now() - started)
        return answer(asked.length)
      },
    },
  })
  let tookMs = Number.NaN
  const submitted = submit(proxy).finally(() => {
    tookMs = Date.now() - started
  })
  await vi.advanceTimersByTimeAsync(FAR_LATER_MS)
  return { asked, answer: await submitted, tookMs }
}

const tooMany = (retryAfter?: string, status = 429): Response =>
  new Response('{}', { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } })

const httpDate = (fromStartMs: number): string => new Date(START + fromStartMs).toUTCString()

describe('an endpoint that asks to wait', () => {
  it.each([
    ['0', 0],
    ['1', 1000],
    ['3', 3000],
    ['007', 7000],
    [' 2 ', 2000],
    [httpDate(4000), 4000],
    [httpDate(-60_000), 0],
  ])('by %j is not asked earlier', async (retryAfter, waitMs) => {
    const { asked } = await submitTo(() => tooMany(retryAfter))
    expect(asked.length).toBeGreaterThan(1)
    for (const [index, at] of asked.slice(1).entries()) {
      // A date stays where it is; seconds count from each answer.
      const from = retryAfter.includes('GMT') ? 0 : (asked[index] ?? 0)
      expect(at - from).toBeGreaterThanOrEqual(waitMs)
    }
  })

  it.each([
    ['20', 20_000],
    ['60', 60_000],
    ['99999999', 99_999_999_000],
    [httpDate(3_600_000), 3_600_000],
  ])(
    'longer than there is time, by %j, is not asked again, and the wait is handed on',
    async (retryAfter, waitMs) => {
      const { asked, answer } = await submitTo(() => tooMany(retryAfter))
      expect(asked).toEqual([0])
      expect([answer.status, answer.json.retryAfterMs]).toEqual([429, waitMs])
      expect(answer.headers.get('retry-after')).toBe(String(waitMs / 1000))
    },
  )

  it.each(['0.25', '-1', '', 'soon', '1e3', '10 seconds', 'Mon, 99 Foo 2026 10:00:00 GMT'])(
    'in no way that is known, by %j, is asked as if it had not',
    async (retryAfter) => {
      const { asked, answer } = await submitTo(() => tooMany(retryAfter), { baseMs: 800 })
      expect(asked).toEqual([0, 400, 1200])
      expect(answer.json).not.toHaveProperty('retryAfterMs')
    },
  )

  it('with 503 or 500 is heard as well', async () => {
    for (const status of [500, 503]) {
      const { asked } = await submitTo(() => tooMany('6', status))
      expect(asked).toEqual([0, 6000, 12_000])
    }
  })
})

describe('whatever the endpoint and the policy', () => {
  it('no attempt is early, none is beyond the budget, and there are no more than allowed', async () => {
    const seconds = fc.integer({ min: 0, max: 40 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(seconds), { minLength: 6, maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.record({
          attempts: fc.integer({ min: 0, max: 4 }),
          budgetMs: fc.integer({ min: 1000, max: 30_000 }),
          baseMs: fc.integer({ min: 1, max: 2000 }),
          capMs: fc.integer({ min: 1, max: 8000 }),
        }),
        async (waits, randoms, policy) => {
          let drawn = 0
          const { asked, answer, tookMs } = await submitTo(
            (attempt) => tooMany(waits[attempt - 1]?.toString()),
            policy,
            () => randoms[drawn++ % randoms.length] ?? 0,
          )
          expect(asked.length).toBeLessThanOrEqual(1 + policy.attempts)
          expect(tookMs).toBeLessThanOrEqual(policy.budgetMs)
          for (const [index, at] of asked.slice(1).entries()) {
            const pause = at - (asked[index] ?? 0)
            expect(pause).toBeGreaterThanOrEqual((waits[index] ?? 0) * 1000)
            const ownChoice = Math.min(policy.capMs, policy.baseMs * 2 ** index)
            expect(pause).toBeLessThanOrEqual(Math.max((waits[index] ?? 0) * 1000, Math.ceil(ownChoice)))
          }
          expect(answer.json.attempts).toBe(asked.length)
          const lastWait = waits[asked.length - 1]
          if (typeof lastWait === 'number') expect(answer.json.retryAfterMs).toBe(lastWait * 1000)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('pauses are spread by chance', async () => {
    const early = await submitTo(
      () => tooMany(),
      { baseMs: 1000 },
      () => 0,
    )
    const late = await submitTo(
      () => tooMany(),
      { baseMs: 1000 },
      () => 0.999,
    )
    // A timer of 0 ms may take one.
    expect(Math.max(...early.asked)).toBeLessThan(5)
    expect(late.asked).toEqual([0, 999, 2997])
  })
})

it('a refusal is final', async () => {
  const { asked } = await submitTo(() => Response.json({ detail: 'no' }, { status: 422 }))
  expect(asked).toEqual([0])
})

it('an attempt is not begun when hardly any time is left for it', async () => {
  const { asked } = await submitTo(() => tooMany('5'), { budgetMs: 5500 })
  expect(asked).toEqual([0])
})
