import { wordSpan } from '@call-timeline/schema/convert'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { timedWords } from '../../drag/movers/words-of-turn.ts'
import { dragDraft, grabOf, grabSteps } from '../../drag/testing/drag-calls.ts'
import { createEditor } from '../../editor/create-editor.ts'
import type { Editor } from '../../editor/editor.ts'
import { callTimeAt, recordingTimeAt, shiftedCall } from '../../records/recording-map.ts'
import type { CallRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import { countingIds } from '../../testing/open-editor.ts'
import type { CommandResult } from '../command.ts'
import { closeGap } from './close-gap.ts'
import { fitTurnsToWords, fitWordsToTurns } from './fit-turns.ts'
import { makeRoom } from './make-room.ts'
import { setMinimumGap } from './minimum-gap.ts'
import { nudge, setEdgeTo } from './nudge.ts'
import { scaleTimes } from './scale-times.ts'
import { swapTurns } from './swap-turns.ts'

vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 1500 }

const EMPTY_CALL: CallRecord = { wire: null, origin: undefined }

const ms = fc.oneof({ weight: 6, arbitrary: fc.nat(5000) }, fc.constantFrom(Number.NaN, -1, 0, 0.5, 1e15))
const runs: fc.Arbitrary<(editor: Editor) => CommandResult> = fc
  .record({
    kind: fc.nat(8),
    a: ms,
    b: ms,
    factor: fc.constantFrom(0.3, 0.5, 2, 3, 0, Number.NaN),
    grab: grabSteps,
  })
  .map(({ kind, a, b, factor, grab }) => (editor: Editor): CommandResult => {
    const order = editor.order()
    const ids = [
      order[grab.at % order.length] ?? '',
      ...grab.with.map((at) => order[at % order.length] ?? ''),
    ]
    switch (kind) {
      case 0:
        return editor.run(makeRoom, { atMs: a, byMs: b })
      case 1:
        return editor.run(closeGap, { fromMs: a, toMs: b })
      case 2:
        return editor.run(scaleTimes, { ids, factor })
      case 3:
        return editor.run(fitTurnsToWords, { ids })
      case 4:
        return editor.run(fitWordsToTurns, { ids })
      case 5:
        return editor.run(setMinimumGap, { ids, between: factor > 1 ? 'turns' : 'words', gapMs: a })
      case 6:
        return editor.run(swapTurns, { id: ids[0] ?? '', with: factor > 1 ? 'next' : 'previous' })
      case 7:
        return editor.run(nudge, { grab: grabOf(grab, order), byMs: a - b })
      default:
        return editor.run(setEdgeTo, { grab: grabOf(grab, order), toMs: a })
    }
  })

describe('a command on the times of a call, however broken', () => {
  it('is one step that undo takes back, or says why not and changes nothing', () => {
    fc.assert(
      fc.property(dragDraft(true), runs, (draft, run) => {
        const editor = createEditor({ draft, now: () => 0, newId: countingIds() })
        const before = editor.toDraft()
        const pinned = pinnedWords(editor)
        const result = run(editor)
        if (!result.ok) {
          expect(result.reason).toMatch(/\.$/)
          expect(editor.toDraft()).toEqual(before)
          expect(editor.history.canUndo()).toBe(false)
        }
        expect(pinnedWords(editor)).toEqual(pinned)
        editor.history.undo()
        expect(editor.toDraft()).toEqual(before)
        expect(editor.history.canUndo()).toBe(false)
      }),
      RUNS,
    )
  })
})

describe('making room', () => {
  it('keeps the length of every word, and closing the gap takes it back', () => {
    const room = fc.record({ atMs: fc.nat(4000), byMs: fc.integer({ min: 1, max: 900 }) })
    fc.assert(
      fc.property(dragDraft(false), room, (draft, { atMs, byMs }) => {
        const editor = createEditor({ draft, now: () => 0, newId: countingIds() })
        const before = editor.toPayload()
        const lengths = lengthsOf(editor)
        if (!editor.run(makeRoom, { atMs, byMs }).ok) return
        expect(lengthsOf(editor)).toEqual(lengths)
        if (!editor.run(closeGap, { fromMs: atMs, toMs: atMs + byMs }).ok) return
        expect(editor.toPayload()).toEqual(before)
      }),
      RUNS,
    )
  })
})

describe('the map to the recording', () => {
  const shifts = fc.array(fc.record({ atMs: fc.nat(5000), byMs: fc.integer({ min: -800, max: 800 }) }), {
    maxLength: 5,
  })

  it('is the same where shifts that take each other back are joined', () => {
    fc.assert(
      fc.property(shifts, fc.nat(6000), (list, at) => {
        const call = list.reduce(shiftedCall, EMPTY_CALL)
        const joined = call.recordingShifts ?? []
        expect(recordingTimeAt(at, joined)).toBe(recordingTimeAt(at, list))
        expect(callTimeAt(at, joined)).toBe(callTimeAt(at, list))
      }),
      RUNS,
    )
  })

  it('never goes back in time, and finds its way there and back where nothing was cut', () => {
    fc.assert(
      fc.property(shifts, fc.nat(6000), fc.nat(500), (list, at, further) => {
        expect(recordingTimeAt(at + further, list)).toBeGreaterThanOrEqual(recordingTimeAt(at, list))
        expect(callTimeAt(at + further, list)).toBeGreaterThanOrEqual(callTimeAt(at, list))
        const room = list.map(({ atMs, byMs }) => ({ atMs, byMs: Math.abs(byMs) }))
        expect(recordingTimeAt(callTimeAt(at, room), room)).toBe(at)
      }),
    )
  })
})

function pinnedWords(editor: Editor): readonly unknown[] {
  return editor
    .order()
    .flatMap((id) => {
      const record = editor.segment(id)
      if (!record) return []
      const words = record.words.flatMap((note, index) =>
        note.pinned === true || record.pinned ? [[note.id, wordSpan(wordsOf(record.wire)[index])]] : [],
      )
      return [...words, ...(record.pinned ? [[id, record.span]] : [])]
    })
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
}

function lengthsOf(editor: Editor): readonly number[] {
  return editor.order().flatMap((id) => {
    const record = editor.segment(id)
    return record ? timedWords(record).map((word) => word.endMs - word.startMs) : []
  })
}
