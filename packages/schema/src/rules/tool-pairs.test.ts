import { validCall } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonArray, isJsonObject, type Json } from '../json.ts'
import { pairTools } from './tool-pairs.ts'

const call = (name: string | null, request_id?: string): Json => row('agent_function', name, request_id)
const result = (name: string | null, request_id?: string): Json => row('agent_result', name, request_id)

function row(role: string, name: string | null, request_id: string | undefined): Json {
  return { role, tool: request_id === undefined ? { name } : { name, request_id } }
}

function pairs(...segments: readonly Json[]): readonly string[] {
  return [...pairTools(segments)]
    .filter(([index, { partner }]) => index < partner)
    .map(([index, { partner, by }]) => `${index}-${partner} ${by}`)
    .sort()
}

describe('a tool call and its result', () => {
  it('belong together by request id, wherever they stand and whatever they are called', () => {
    expect(pairs(call('a', 'r1'), call('a', 'r2'), result('b', 'r2'), result('a', 'r1'))).toEqual([
      '0-3 request_id',
      '1-2 request_id',
    ])
    expect(pairs(result('a', 'r1'), call('a', 'r1'))).toEqual(['0-1 request_id'])
  })

  it('belong together by name when an id is missing: a call and the next result of its name', () => {
    expect(pairs(call('a'), call('b'), result('b'), result('a'))).toEqual(['0-3 guessed', '1-2 guessed'])
    expect(pairs(call('a', 'r1'), result('a'))).toEqual(['0-1 guessed'])
    expect(pairs(call('a'), call('a'), result('a'), result('a'))).toEqual(['0-2 guessed', '1-3 guessed'])
  })

  it('are found without a wait among thousands of one name whose ids never meet', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => call('a', `c${index}`))
    const results = Array.from({ length: 30_000 }, (_, index) => result('a', `r${index}`))
    const startedAt = performance.now()
    expect(pairTools([...rows, ...results, result('a')]).get(0)).toEqual({ partner: 60_000, by: 'guessed' })
    expect(performance.now() - startedAt).toBeLessThan(1500)
  })

  it('do not belong together by name when the ids differ, the result comes first, or there is no name', () => {
    expect(pairs(call('a', 'r1'), result('a', 'r2'))).toEqual([])
    expect(pairs(result('a'), call('a'))).toEqual([])
    expect(pairs(call(null), result(null))).toEqual([])
    expect(pairs(call('a'), { role: 'agent_result' }, { role: 'user', tool: { name: 'a' } }, null)).toEqual(
      [],
    )
  })

  it('each belong to one row, and that row to them', () => {
    fc.assert(
      fc.property(validCall(), ({ transcript_with_tool_calls: segments }) => {
        const list = isJsonArray(segments) ? segments : []
        const found = pairTools(list)
        for (const [index, { partner, by }] of found) {
          expect(found.get(partner)).toEqual({ partner: index, by })
          expect(new Set([roleOf(list[index]), roleOf(list[partner])])).toEqual(
            new Set(['agent_function', 'agent_result']),
          )
        }
      }),
    )
  })
})

function roleOf(segment: Json | undefined): Json | undefined {
  return isJsonObject(segment) ? segment.role : undefined
}
