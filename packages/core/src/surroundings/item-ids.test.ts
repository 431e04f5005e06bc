import type { Json } from '@call-timeline/schema'
import { surroundingsOf } from '@call-timeline/schema/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSegment } from '../records/revise-segment.ts'
import { createItemIds } from './item-ids.ts'

const wire: fc.Arbitrary<Json> = fc.oneof(
  fc.record({
    role: fc.constantFrom('user', 'agent'),
    metadata: fc.oneof(fc.constant(null), fc.record({ id: fc.constantFrom('a', 'b', '', 7) })),
  }),
  fc.constantFrom<Json>(null, 'text', { role: 'user' }, JSON.parse('{"metadata":{"__proto__":{"id":"a"}}}')),
)
const step = fc.record({ at: fc.nat(4), to: fc.option(wire) })

describe('shared item IDs', () => {
  it('are the same however they came about, and every change of one is told', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const ids = createItemIds()
        const rows = new Map<string, Json>()
        const shared = (): Map<string, boolean> =>
          new Map([...rows.keys()].map((id) => [id, ids.isShared(id)]))
        for (const { at, to } of steps) {
          const id = `s${at}`
          const before = shared()
          if (to === null) rows.delete(id)
          else rows.set(id, to)
          const record = createSegment({ id, position: 'a', wire: to, newId: () => 'w' })
          const told = to === null ? ids.update([], [id]) : ids.update([record], [])
          for (const [other, is] of shared())
            if (before.get(other) !== is && other !== id) expect(told).toContain(other)
          const afresh = surroundingsOf([...rows.values()], {})
          expect([...rows.keys()].map((each) => ids.isShared(each))).toEqual(
            afresh.map(({ duplicateItemId }) => duplicateItemId),
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})
