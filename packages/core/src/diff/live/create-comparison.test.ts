import type { Json } from '@call-timeline/schema'
import { editSteps, runStep } from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setText } from '../../commands/segment/set-text.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { sideOfEditor, sideOfPayload } from '../compare/call-side.ts'
import { compareCalls } from '../compare/compare-calls.ts'
import { takeRows } from '../take/take-rows.ts'
import { createComparison } from './create-comparison.ts'

const turn = (role: string, text: string): Json => ({ role, text, start_ms: 0, end_ms: 500 })
const CALL = callWith(turn('agent', 'Good morning to you'), turn('user', 'I have lost my card'))

describe('a live comparison', () => {
  it('follows edits, tells of them, and is the same object while nothing changes', () => {
    const editor = openEditor(CALL)
    const live = createComparison(sideOfPayload(CALL), editor)
    const first = live.current()
    expect(live.current()).toBe(first)
    let told = 0
    const stop = live.subscribe(() => {
      told += 1
      expect(live.current().rows[1]?.status).toBe('changed')
    })
    editor.run(setText, { id: editor.order()[1] ?? '', text: 'I have lost my blue card' })
    expect(told).toBe(1)
    const comparison = live.current()
    // What was not edited was not compared again.
    expect(comparison.rows[0]?.right).toBe(first.rows[0]?.right)
    stop()
    editor.run(takeRows, { comparison, from: 'left', rows: comparison.rows.map(({ key }) => key) })
    expect(told).toBe(1)
    expect(live.current().rows.map(({ status }) => status)).toEqual(['same', 'same'])
  })

  it('takes other options', () => {
    const live = createComparison(
      sideOfPayload(CALL),
      openEditor(callWith(turn('agent', 'Good morning to you'))),
    )
    let told = 0
    live.subscribe(() => {
      told += 1
    })
    live.setOptions({ clock: 'warped' })
    expect([told, live.options().clock, live.current().options.clock]).toEqual([1, 'warped', 'warped'])
  })

  it('hears of nothing once it is disposed of', () => {
    const editor = openEditor(CALL)
    const live = createComparison(editor, sideOfPayload(CALL))
    let told = 0
    live.subscribe(() => {
      told += 1
    })
    live.dispose()
    editor.run(setText, { id: editor.order()[1] ?? '', text: 'other' })
    expect(told).toBe(0)
  })

  it('says after any edits what a new comparison would say', () => {
    fc.assert(
      fc.property(editSteps, (steps) => {
        const editor = openEditor(CALL)
        const live = createComparison(sideOfPayload(CALL), editor)
        for (const step of steps) {
          runStep(editor, step)
          const fresh = compareCalls(sideOfPayload(CALL), sideOfEditor(editor))
          expect(live.current().rows).toEqual(fresh.rows)
          expect(live.current().call).toEqual(fresh.call)
        }
      }),
      { numRuns: 60 },
    )
  })
})
