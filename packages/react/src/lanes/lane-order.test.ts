import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, node, shortCall, toolPair, user } from '../testing/payloads.ts'
import { firstItem, itemAfterMove, type LaneMove } from './lane-order.ts'

describe('a step over the lanes', () => {
  const editor = openEditor(shortCall)

  test('goes along the lane, and stops at its ends', () => {
    expect(itemAfterMove(editor, 's2', 'next')).toBe('s7')
    expect(itemAfterMove(editor, 's7', 'previous')).toBe('s2')
    expect(itemAfterMove(editor, 's2', 'previous')).toBeUndefined()
    expect(itemAfterMove(editor, 's2', 'last')).toBe('s9')
    expect(itemAfterMove(editor, 's9', 'first')).toBe('s2')
  })

  test('goes to what is nearest in time in the next lane', () => {
    expect(itemAfterMove(editor, 's7', 'above')).toBe('s6')
    expect(itemAfterMove(editor, 's2', 'below')).toBe('s3')
    expect(itemAfterMove(editor, 's9', 'below')).toBe('s8')
  })

  test('passes over a lane that is empty', () => {
    const sparse = openEditor(callOf(node('a', 'b', 0), ...toolPair('pay', 100, 900)))
    expect(itemAfterMove(sparse, 's1', 'below')).toBe('s2')
    expect(itemAfterMove(sparse, 's2', 'above')).toBe('s1')
  })

  test('starts at the first item of the topmost lane that has one', () => {
    expect(firstItem(openEditor(callOf(user('Hm.', 0, 9), agent('Yes.', 10, 20))))).toBe('s2')
    expect(firstItem(openEditor(callOf()))).toBeUndefined()
  })

  test('every item can be reached from every other', () => {
    const moves: readonly LaneMove[] = ['previous', 'next', 'above', 'below', 'first', 'last']
    const items = fc.array(
      fc.tuple(
        fc.constantFrom('agent', 'user', 'node_transition', 'agent_function'),
        fc.nat(9000),
        fc.nat(900),
      ),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(items, (rows) => {
        const any = openEditor(
          callOf(...rows.map(([role, start, length]) => ({ role, start_ms: start, end_ms: start + length }))),
        )
        const reached = new Set([firstItem(any)])
        for (const id of reached) {
          for (const move of moves) {
            const next = id === undefined ? undefined : itemAfterMove(any, id, move)
            if (next !== undefined) reached.add(next)
          }
        }
        expect(reached.size).toBe(rows.length)
      }),
    )
  })
})
