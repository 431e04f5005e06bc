import { createDraft } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import { describe, expect, it } from 'vitest'
import { shiftSegments } from '../commands/segment/shift-segments.ts'
import { createEditor } from '../editor/create-editor.ts'
import { countingIds } from '../testing/open-editor.ts'
import { beginDrag } from './begin-drag.ts'
import type { Grab } from './grab.ts'
import { planDrag } from './plan-drag.ts'

const editor = createEditor({
  draft: createDraft(makeCall({ segments: 10_000, wordsPerTurn: 4 }), { newId: countingIds('d') }),
  now: () => 0,
  newId: countingIds(),
})
const turns = editor.order().filter((id) => (editor.segment(id)?.words.length ?? 0) > 2)
const id = turns[turns.length >> 1] ?? ''
const GRABS: readonly Grab[] = [
  { kind: 'word', id, index: 1 },
  { kind: 'word-edge', id, index: 1, edge: 'end' },
  { kind: 'segment-edge', id, edge: 'end' },
  { kind: 'segments', id },
]

describe('taking hold of something in a call of 10,000 items', () => {
  it('takes no longer than a frame has', () => {
    for (const grab of GRABS) {
      const times = Array.from({ length: 25 }, () => {
        const startedAt = performance.now()
        const begun = beginDrag(editor, grab)
        if (begun.ok) planDrag(begun.snapshot, { deltaMs: 5 })
        return performance.now() - startedAt
      }).toSorted((a, b) => a - b)
      expect(times[12], grab.kind).toBeLessThan(8)
    }
  })

  it('holds the call as it was, whatever is edited before the drag gets to it', () => {
    for (const grab of GRABS) {
      for (const request of [
        { deltaMs: 60, policy: 'push' },
        { deltaMs: 60, policy: 'ripple', scope: 'lane' },
        { deltaMs: 60, policy: 'ripple', scope: 'call' },
      ] as const) {
        const [expected, held] = [beginDrag(editor, grab), beginDrag(editor, grab)]
        if (!expected.ok || !held.ok) throw new Error('nothing to hold')
        const plan = planDrag(expected.snapshot, request)
        editor.run(shiftSegments, { ids: turns.slice(-20), edge: 'both', deltaMs: 1000 })
        editor.run(shiftSegments, { ids: turns.slice(turns.length >> 1, -20), edge: 'both', deltaMs: 700 })
        const later = planDrag(held.snapshot, request)
        expect(later.deltaMs).toBe(plan.deltaMs)
        expect(later.changes).toEqual(plan.changes)
        expect(later.shifts.map(({ ids }) => ids.size)).toEqual(plan.shifts.map(({ ids }) => ids.size))
        expect(later.shifts[0]?.records.at(-1)).toBe(plan.shifts[0]?.records.at(-1))
        editor.history.undo()
        editor.history.undo()
      }
    }
  })
})
