import { anyJson } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubmitProblem } from './answers.ts'
import { readUpstreamAnswer } from './read-upstream-answer.ts'

const NOW = Date.UTC(2026, 0, 1)

function read(status: number, body: unknown, retryAfter: string | null = null) {
  const bodyText = typeof body === 'string' ? body : JSON.stringify(body)
  return readUpstreamAnswer({ status, retryAfter, bodyText }, 'call-1', NOW)
}

function problemOf(status: number, body: unknown, retryAfter?: string): Partial<SubmitProblem> {
  const answer = read(status, body, retryAfter)
  if (answer.ok) throw new Error('Expected a problem.')
  return answer.problem
}

const CREATED = { id: 7, provider_call_id: 'call-1', is_new: true }

describe('a receipt', () => {
  it.each([200, 201])('is status %d with is_new true', (status) => {
    expect(read(status, CREATED)).toEqual({
      ok: true,
      receipt: { callId: 'call-1', outcome: 'created', upstreamId: 7 },
    })
  })

  it.each([200, 201])('says already_exists for status %d with is_new false', (status) => {
    expect(read(status, { ...CREATED, is_new: false })).toEqual({
      ok: true,
      receipt: { callId: 'call-1', outcome: 'already_exists', upstreamId: 7 },
    })
  })

  it.each(['', '<html>', { detail: 'Call already exists' }])(
    'says already_exists for 409 with %j',
    (body) => {
      expect(read(409, body)).toEqual({ ok: true, receipt: { callId: 'call-1', outcome: 'already_exists' } })
    },
  )
})

describe('a success without a clear receipt', () => {
  it.each([
    [200, '<html>Welcome</html>'],
    [200, ''],
    [200, {}],
    [201, { id: 7 }],
    [202, CREATED],
    [204, ''],
    [200, { ...CREATED, provider_call_id: 'another' }],
    [200, { ...CREATED, is_new: 'true' }],
  ])('is in doubt: %d %j', (status, body) => {
    expect(problemOf(status, body)).toMatchObject({ code: 'upstream_protocol', status: 502, inDoubt: true })
  })
})

describe('a refusal', () => {
  it('lists its errors by path, without what they echo', () => {
    const detail = [
      { type: 'missing', loc: ['body', 'call_type'], msg: 'Field required', input: { secret: 1 }, url: 'x' },
      {
        type: 'int_parsing',
        loc: ['query', 'workspace_id'],
        msg: 'Bad',
        input: 'abc',
        ctx: { error: 'abc' },
      },
    ]
    expect(problemOf(422, { detail })).toMatchObject({
      code: 'validation_failed',
      status: 422,
      retryable: false,
      inDoubt: false,
      issues: [
        { path: ['call_type'], in: 'body', type: 'missing', message: 'Field required' },
        { path: ['workspace_id'], in: 'query', type: 'int_parsing', message: 'Bad' },
      ],
    })
    expect(JSON.stringify(problemOf(422, { detail }))).not.toContain('secret')
    expect(JSON.stringify(problemOf(422, { detail }))).not.toContain('abc')
  })

  it.each([400, 404])(
    'with status %d is one of validation when it lists errors, else of the request',
    (status) => {
      const detail = [{ type: 'missing', loc: ['body', 'call_id'], msg: 'Field required' }]
      expect(problemOf(status, { detail })).toMatchObject({ code: 'validation_failed', status: 422 })
      expect(problemOf(status, { detail: 'Agent not found' })).toMatchObject({
        code: 'upstream_rejected',
        status: 502,
        retryable: false,
        detail: expect.stringContaining('Agent not found'),
      })
    },
  )

  it.each([401, 403])('of the key (%d) is a fault of the proxy, not of the person', (status) => {
    expect(problemOf(status, { detail: 'nope' })).toMatchObject({ code: 'upstream_auth', status: 502 })
  })

  it('of the size says so', () => {
    expect(problemOf(413, '')).toMatchObject({ code: 'payload_too_large', status: 413, retryable: false })
  })

  it.each([408, 429])('of the rate (%d) can be tried again, when it says', (status) => {
    expect(problemOf(status, '', '7')).toMatchObject({
      code: 'rate_limited',
      status: 429,
      retryable: true,
      retryAfterMs: 7000,
      inDoubt: false,
    })
    expect(problemOf(status, '')).not.toHaveProperty('retryAfterMs')
  })

  it.each([
    [500, true],
    [502, true],
    [503, false],
    [504, true],
  ])('of the server (%d) can be tried again; in doubt: %s', (status, inDoubt) => {
    expect(problemOf(status, '<html>', '2')).toMatchObject({
      code: 'upstream_unavailable',
      status: 503,
      retryable: true,
      retryAfterMs: 2000,
      inDoubt,
    })
  })

  it.each([301, 302, 307, 308])('that points elsewhere (%d) is not followed', (status) => {
    expect(problemOf(status, '')).toMatchObject({ code: 'upstream_redirect', status: 502, retryable: false })
  })

  it.each([402, 405, 410, 418])('with another status (%d) stops', (status) => {
    expect(problemOf(status, '')).toMatchObject({ code: 'upstream_rejected', status: 502, retryable: false })
  })
})

describe('any answer', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(anyJson(), fc.string()), (status, body) => {
        const answer = read(status, body)
        expect(answer.ok || answer.problem.title.length > 0).toBe(true)
        if (!answer.ok) expect(answer.problem.type).toBe(`urn:call-timeline:problem:${answer.problem.code}`)
      }),
    )
  })
})
