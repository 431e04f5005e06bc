import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { clipOfRecords } from '../clipboard/clip-of-records.ts'
import { pasteRows } from '../commands/clipboard/paste-rows.ts'
import { shiftSegments } from '../commands/segment/shift-segments.ts'
import { closeGap } from '../commands/timing/close-gap.ts'
import { makeRoom } from '../commands/timing/make-room.ts'
import { nudge } from '../commands/timing/nudge.ts'
import { dragDraft, dragRequests, grabOf, grabSteps } from '../drag/testing/drag-calls.ts'
import { createEditor } from '../editor/create-editor.ts'
import type { Editor } from '../editor/editor.ts'
import { ownValue } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { countingIds } from '../testing/open-editor.ts'
import { timeOf } from './current-times.ts'

vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 1000 }

const calls = dragDraft(false).map((draft) => ({
  ...draft,
  sidecar: { ...draft.sidecar, segments: [] },
}))
const open = (draft: Parameters<typeof createEditor>[0]['draft']): Editor =>
  createEditor({ draft, now: () => 0, newId: countingIds() })

function cutOf({ wire }: SegmentRecord): number | undefined {
  return timeOf(ownValue(wire, 'metadata'), 'interrupted_at_ms')
}

function startsInCall(editor: Editor): boolean {
  return editor.order().every((id) => (editor.segment(id)?.span?.startMs ?? 0) >= 0)
}

/** How far behind its start each turn was cut off. */
function offsets(editor: Editor, ids = editor.order()): readonly (number | undefined)[] {
  return ids.flatMap((id) => {
    const record = editor.segment(id)
    const cutMs = record && cutOf(record)
    return cutMs === undefined || !record?.span ? [] : [cutMs - record.span.startMs]
  })
}

describe('the moment at which a turn was cut off', () => {
  it('moves along with a call that is shifted, and back', () => {
    fc.assert(
      fc.property(calls, fc.integer({ min: 1, max: 5000 }), (draft, deltaMs) => {
        const editor = open(draft)
        const before = editor.toPayload()
        const kept = offsets(editor)
        // Nothing is moved to before the start of the call, not even back.
        if (!startsInCall(editor)) return
        if (!editor.run(shiftSegments, { ids: editor.order(), edge: 'both', deltaMs }).ok) return
        expect(offsets(editor)).toEqual(kept)
        expect(editor.run(shiftSegments, { ids: editor.order(), edge: 'both', deltaMs: -deltaMs })).toEqual({
          ok: true,
        })
        expect(editor.toPayload()).toEqual(before)
      }),
      RUNS,
    )
  })

  it('moves along when room is made before everything and closed again', () => {
    fc.assert(
      fc.property(calls, fc.integer({ min: 1, max: 900 }), (draft, byMs) => {
        const editor = open(draft)
        const before = editor.toPayload()
        const kept = offsets(editor)
        if (!startsInCall(editor) || !editor.run(makeRoom, { atMs: 0, byMs }).ok) return
        expect(offsets(editor)).toEqual(kept)
        if (!editor.run(closeGap, { fromMs: 0, toMs: byMs }).ok) return
        expect(editor.toPayload()).toEqual(before)
      }),
      RUNS,
    )
  })

  it('is where it was in a turn that was copied and put elsewhere', () => {
    fc.assert(
      fc.property(calls, fc.nat(9000), (draft, at) => {
        const editor = open(draft)
        const records = editor.order().flatMap((id) => editor.segment(id) ?? [])
        const kept = offsets(editor)
        expect(editor.run(pasteRows, { clip: clipOfRecords(records), place: { at } }).ok).toBe(true)
        const known = new Set(records.map(({ id }) => id))
        expect(
          offsets(
            editor,
            editor.order().filter((id) => !known.has(id)),
          ),
        ).toEqual(kept)
      }),
      RUNS,
    )
  })

  it('moves along with what is dragged, else never leaves a turn that it lay in, and stays where it lay outside', () => {
    fc.assert(
      fc.property(calls, grabSteps, dragRequests, (draft, step, request) => {
        const editor = open(draft)
        const before = editor.order().flatMap((id) => editor.segment(id) ?? [])
        const { deltaMs: byMs = 0, policy = 'clamp', scope = 'turn' } = request
        editor.run(nudge, { grab: grabOf(step, editor.order()), byMs, policy, scope })
        for (const record of before) {
          const cutMs = cutOf(record)
          const after = editor.segment(record.id)
          const to = after && cutOf(after)
          if (cutMs === undefined || !record.span || !after?.span || to === undefined) continue
          const { startMs, endMs } = record.span
          const byStart = after.span.startMs - startMs
          if (byStart === after.span.endMs - endMs) expect(to).toBe(cutMs + byStart)
          else if (cutMs < startMs || cutMs > endMs) expect(to).toBe(cutMs)
          else {
            expect(to).toBeGreaterThanOrEqual(after.span.startMs)
            expect(to).toBeLessThanOrEqual(after.span.endMs)
          }
        }
      }),
      RUNS,
    )
  })
})
