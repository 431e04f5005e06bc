import { anyJson } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issuesOfDetail } from './issues-of-detail.ts'

const error = (fields: object) => ({
  type: 'missing',
  loc: ['body', 'call_id'],
  msg: 'Field required',
  ...fields,
})

describe('the issues of a refusal', () => {
  it('are at most 500, and it is said when there were more', () => {
    const issues = issuesOfDetail(Array.from({ length: 501 }, () => error({})))
    expect(issues?.issues).toHaveLength(500)
    expect(issues?.truncated).toBe(true)
    expect(issuesOfDetail([error({})])?.truncated).toBe(false)
  })

  it('have messages that are short and can be shown', () => {
    const [issue] = issuesOfDetail([error({ msg: `a\u202eb\u0000c${'🥐'.repeat(1000)}` })])?.issues ?? []
    expect(issue?.message.startsWith('a b c🥐')).toBe(true)
    expect([...(issue?.message ?? '')]).toHaveLength(300)
    expect(issue?.message.endsWith('🥐…')).toBe(true)
  })

  it('keep a place that is neither in the body nor in the query', () => {
    const [issue] = issuesOfDetail([error({ loc: ['header', 'x'] })])?.issues ?? []
    expect(issue).toMatchObject({ path: ['header', 'x'], in: 'body' })
    expect(issuesOfDetail([error({ loc: ['body'] })])?.issues[0]?.path).toEqual([])
    expect(issuesOfDetail([error({ loc: null })])?.issues[0]?.path).toEqual([])
  })

  it.each([undefined, null, 'No such agent', {}, [], [1], [{ msg: 1 }]])('are none in %j', (detail) => {
    expect(issuesOfDetail(detail)).toBeUndefined()
  })

  it('are read from anything without throwing, and hold nothing but strings and whole numbers in paths', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyJson(),
            anyJson().map((loc) => error({ loc })),
          ),
        ),
        (detail) => {
          for (const { path } of issuesOfDetail(detail)?.issues ?? []) {
            expect(path.every((step) => typeof step === 'string' || Number.isInteger(step))).toBe(true)
          }
        },
      ),
    )
  })
})
