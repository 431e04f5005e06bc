import { expect, it } from 'vitest'
import { measure } from './measure.ts'
import { characterSplit, evenSplit, retimedWhole, synthesis, vowelSplit } from './methods.ts'
import { ownTurns } from './own-turns.ts'

const SPLITS = [evenSplit, characterSplit, vowelSplit]

it.each([
  ['synthesis', synthesis],
  ['re-timing', retimedWhole],
])('%s puts words closer than any plain split, and half of them within 100 ms', (_, method) => {
  const turns = ownTurns()
  const ours = measure(turns, method)
  expect(ours.failed).toBe(0)
  expect(ours.median).toBeLessThanOrEqual(100)
  for (const split of SPLITS) {
    const theirs = measure(turns, split)
    expect(theirs.words).toBe(ours.words)
    expect(ours.median).toBeLessThan(theirs.median)
    expect(ours.p90).toBeLessThan(theirs.p90)
  }
})
