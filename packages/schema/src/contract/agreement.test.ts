import { mutatedCall, validCall } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonPath } from '../json.ts'
import { violationsOfCall } from '../rules/contract/check-contract.ts'
import { callSchema } from './call.ts'

describe('the zod schemas and the zod-free rules', () => {
  it('both take a valid call', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(validCall(), (call) => {
        expect(violationsOfCall(call)).toEqual([])
        expect(callSchema.safeParse(call).success).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('refuse the same payloads at the same places', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(mutatedCall(), (payload) => {
        expect(placesInSchema(payload)).toEqual(placesInRules(payload))
      }),
      { numRuns: 500 },
    )
  })
})

function placesInSchema(payload: Json): readonly string[] {
  const read = callSchema.safeParse(payload)
  return read.success ? [] : places(read.error.issues.map(({ path }) => path.map(step)))
}

/** zod looks at nothing else while a text is broken. */
function placesInRules(payload: Json): readonly string[] {
  const violations = violationsOfCall(payload)
  const broken = violations.filter(({ type }) => type === 'string_unicode')
  return places((broken.length > 0 ? broken : violations).map(({ path }) => path))
}

function places(paths: readonly JsonPath[]): readonly string[] {
  return [...new Set(paths.map((path) => JSON.stringify(path)))].sort()
}

function step(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? key.toString() : key
}
