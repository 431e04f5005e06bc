import { CONTRACT_CASES } from '@call-timeline/testing/contract-cases'
import { describe, expect, it } from 'vitest'
import { callSchema } from '../contract/index.ts'
import { checkCall } from './check-call.ts'
import { parseCall } from './parse-call.ts'

describe('the contract cases', () => {
  it('are all there', () => {
    expect(CONTRACT_CASES).toHaveLength(120)
  })

  it.each(CONTRACT_CASES)('$name', ({ payload, valid, loc, stored }) => {
    const parsed = parseCall(payload)
    expect(parsed.ok).toBe(valid)
    expect(parsed.call).toBe(payload)
    expect(callSchema.safeParse(payload).success).toBe(valid)

    const errors = checkCall(payload).filter(({ severity }) => severity === 'error')
    expect(errors).toEqual(parsed.problems)
    if (loc !== undefined) expect(errors.map(({ path }) => path)).toContainEqual(loc)
    if (stored !== undefined) {
      expect(parsed.stored?.transcript_with_tool_calls[0]).toMatchObject(stored)
    }
  })
})
