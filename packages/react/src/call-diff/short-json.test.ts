import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortJson } from './short-json.ts'

it('writes the whole of what is short, so that it reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { text, isCut } = shortJson(JSON.parse(JSON.stringify(value)), 100_000)
      expect(isCut).toBe(false)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('writes no more than its limit, and says that it stopped', () => {
  const { text, isCut } = shortJson({ text: 'x'.repeat(1_000_000), list: [1, 2, 3] }, 40)
  expect(text).toHaveLength(40)
  expect(isCut).toBe(true)
})

it('ends on what is nested without end', () => {
  let deep: Json = 1
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect(shortJson(deep, 10_000).text).toContain('[…]')
})

it('writes an own key __proto__ as any other', () => {
  expect(shortJson(JSON.parse('{"__proto__": 1}'), 100).text).toBe('{"__proto__": 1}')
})
