import { describe, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, toolPair, user } from '../testing/payloads.ts'
import { cutsInto, estimatedLatencyMs, overlapMs, silenceBeforeMs } from './speech-gap.ts'

describe('response latency', () => {
  test('runs from the end of the question to the start of the answer, tools between or not', () => {
    const editor = openEditor(
      callOf(user('Bread?', 0, 1000), ...toolPair('look', 1100, 1500), agent('Yes.', 1640, 2000)),
    )
    expect(estimatedLatencyMs(editor, 's4')).toBe(640)
  })

  test('is none where the agent goes on by itself, or starts before the question is over', () => {
    const editor = openEditor(
      callOf(
        user('Bread?', 0, 1000),
        agent('Yes.', 900, 1500),
        agent('Rye.', 1800, 2200),
        user('Good.', 2500, 2900),
      ),
    )
    expect(['s1', 's2', 's3', 's4'].map((id) => estimatedLatencyMs(editor, id))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is none where a time is missing', () => {
    const editor = openEditor(callOf({ role: 'user', text: 'Bread?' }, agent('Yes.', 900, 1500)))
    expect(estimatedLatencyMs(editor, 's2')).toBeUndefined()
  })
})

describe('silence', () => {
  test('is told before the turn that ends it, when it is longer than three seconds', () => {
    const editor = openEditor(
      callOf(user('One.', 0, 1000), agent('Two.', 4000, 5000), user('Three.', 8001, 9000)),
    )
    expect(['s1', 's2', 's3'].map((id) => silenceBeforeMs(editor, id))).toEqual([undefined, undefined, 3001])
  })

  test('is not claimed where a turn without a time stands before it: somebody may have spoken then', () => {
    const editor = openEditor(
      callOf(user('One.', 0, 1000), { role: 'agent', text: 'When?' }, user('Two.', 9000, 9500)),
    )
    expect(silenceBeforeMs(editor, 's3')).toBeUndefined()
  })

  test('counts from the last word of anybody, however long ago that turn began', () => {
    const editor = openEditor(
      callOf(agent('A long story.', 0, 20_000), user('Hm.', 2000, 3000), user('And?', 25_000, 26_000)),
    )
    expect(silenceBeforeMs(editor, 's3')).toBe(5000)
  })
})

describe('overlap', () => {
  test('is told on both sides, for as long as both speak', () => {
    const editor = openEditor(callOf(agent('We have many', 0, 3000), user('Stop!', 2500, 4000)))
    expect([overlapMs(editor, 's1'), overlapMs(editor, 's2')]).toEqual([500, 500])
  })

  test('is not told when it is hardly there, nor against a turn without a time', () => {
    const editor = openEditor(
      callOf(agent('Yes.', 0, 3000), user('Fine.', 2950, 4000), { role: 'agent', text: 'When?' }),
    )
    expect([overlapMs(editor, 's1'), overlapMs(editor, 's2')]).toEqual([undefined, undefined])
  })
})

describe('cutting in', () => {
  test('is told of the other side’s turn right after one that was cut, tools between or not', () => {
    const editor = openEditor(
      callOf(
        agent('We have many', 0, 3000, { metadata: { interrupted: true } }),
        ...toolPair('look', 2600, 2700),
        user('Stop', 2500, 4000, { metadata: { unspoken_text: 'it now.' } }),
        agent('Sorry.', 3900, 4500),
        agent('Bye.', 5000, 5500),
      ),
    )
    expect(['s1', 's4', 's5', 's6'].map((id) => cutsInto(editor, id))).toEqual([false, true, true, false])
  })
})
