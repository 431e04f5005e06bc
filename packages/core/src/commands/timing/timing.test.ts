import type { Json, JsonObject } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { callTimeAt, recordingTimeAt } from '../../records/recording-map.ts'
import { callWith, draftOfPayload, openEditor } from '../../testing/open-editor.ts'
import type { Command } from '../command.ts'
import { setPinned } from '../words/word-notes.ts'
import { closeGap } from './close-gap.ts'
import { fitTurnsToWords, fitWordsToTurns } from './fit-turns.ts'
import { makeRoom } from './make-room.ts'
import { setMinimumGap } from './minimum-gap.ts'
import { nudge, setEdgeTo } from './nudge.ts'
import { scaleTimes } from './scale-times.ts'
import { swapTurns } from './swap-turns.ts'

function word(start_ms: number, end_ms: number): JsonObject {
  return { word: 'word', start_ms, end_ms }
}

const TOOL_AFTER: JsonObject = { role: 'agent_function', start_ms: 9000, end_ms: 9500 }

function open(...segments: readonly Json[]) {
  let now = 0
  const editor = openEditor(callWith(...segments), { now: () => now })
  const ids = editor.order()
  const before = editor.toDraft()
  return {
    editor,
    id: (index = 0) => ids[index] ?? '',
    wire: (index = 0) => editor.segment(ids[index] ?? '')?.wire,
    wait(ms: number) {
      now += ms
    },
    /** Runs a command, sees that it can be undone whole, and does it again. */
    run<Args>(command: Command<Args>, args: Args) {
      expect(editor.can(command, args)).toEqual({ ok: true })
      expect(editor.run(command, args)).toEqual({ ok: true })
      const after = editor.toDraft()
      editor.history.undo()
      expect(editor.toDraft()).toEqual(before)
      editor.history.redo()
      expect(editor.toDraft()).toEqual(after)
    },
    refusal<Args>(command: Command<Args>, args: Args): string {
      const result = editor.run(command, args)
      expect(editor.toDraft()).toEqual(before)
      return result.ok ? 'it went through' : result.reason
    },
  }
}

const SPANNING = {
  role: 'agent',
  text: 'One two',
  start_ms: 1000,
  end_ms: 3000,
  duration_ms: 2000,
  words: [word(1000, 1400), word(2000, 3000)],
}

describe('making room', () => {
  it('moves everything after on, in every lane, and the later words of a turn that goes on over it', () => {
    const { run, wire, editor, id } = open(
      { role: 'user', text: 'Before', start_ms: 0, end_ms: 1500 },
      SPANNING,
      { role: 'agent_function', start_ms: 1700, tool: { name: 'a', start_ms: 1700, end_ms: 1900 } },
      { role: 'user', text: 'After', words: [word(3100, 3300)] },
    )
    run(makeRoom, { atMs: 1500, byMs: 400 })
    expect(wire(0)).toMatchObject({ start_ms: 0, end_ms: 1500 })
    expect(wire(1)).toMatchObject({
      start_ms: 1000,
      end_ms: 3400,
      duration_ms: 2400,
      words: [word(1000, 1400), word(2400, 3400)],
    })
    expect(wire(2)).toMatchObject({ start_ms: 2100, tool: { start_ms: 2100, end_ms: 2300 } })
    expect(wire(3)).toEqual({ role: 'user', text: 'After', words: [word(3500, 3700)] })
    expect(editor.segment(id(1))?.words.map(({ provenance }) => provenance)).toEqual(['reported', 'reported'])
    expect([1, 3].map((at) => editor.segment(id(at))?.provenance)).toEqual(['manual', 'reported'])
    expect(editor.call().wire).toMatchObject({ end_timestamp: 1_700_000_060_400 })
  })

  it('does not stretch a word that is being said', () => {
    const { run, wire } = open(SPANNING)
    run(makeRoom, { atMs: 1200, byMs: 500 })
    expect(wire()).toMatchObject({ end_ms: 3500, words: [word(1000, 1400), word(2500, 3500)] })
  })

  it('leaves a call alone in which something pinned would move', () => {
    const draft = draftOfPayload(callWith(SPANNING))
    const note = { id: 'a', provenance: 'reported', pinned: true, words: [] } as const
    const editor = openEditor(null, {
      draft: { ...draft, sidecar: { ...draft.sidecar, segments: [note] } },
    })
    expect(editor.run(makeRoom, { atMs: 0, byMs: 10 })).toEqual({
      ok: false,
      reason: 'Something that is pinned would move. Unpin it first.',
    })
    expect(editor.toPayload()).toEqual(draft.wire)
  })

  it('refuses what is no time, and a moment that nothing follows', () => {
    const { refusal } = open(SPANNING)
    for (const byMs of [Number.NaN, -5, 0, 1e15]) {
      expect(refusal(makeRoom, { atMs: 0, byMs })).toMatch(/^The room/)
    }
    expect(refusal(makeRoom, { atMs: 9000, byMs: 10 })).toMatch(/nothing after/)
  })
})

describe('closing a gap', () => {
  it('takes silence out again that was put in', () => {
    const { editor, id } = open(SPANNING, { role: 'user', text: 'After', start_ms: 4000, end_ms: 5000 })
    const before = editor.toPayload()
    editor.run(makeRoom, { atMs: 3500, byMs: 700 })
    expect(editor.segment(id(1))?.span).toEqual({ startMs: 4700, endMs: 5700 })
    expect(editor.run(closeGap, { fromMs: 3500, toMs: 4200 })).toEqual({ ok: true })
    expect(editor.toPayload()).toEqual(before)
  })

  it('shortens a pause within a turn, and brings a transition in it to its start', () => {
    const { run, wire } = open(SPANNING, { role: 'node_transition', start_ms: 1600 })
    run(closeGap, { fromMs: 1500, toMs: 1900 })
    expect(wire()).toMatchObject({
      end_ms: 2600,
      duration_ms: 1600,
      words: [word(1000, 1400), word(1600, 2600)],
    })
    expect(wire(1)).toMatchObject({ start_ms: 1500 })
  })

  it('moves a row whose end lies before its start as one, as making room did', () => {
    const { editor, wire } = open({ role: 'user', start_ms: 30, end_ms: 20 }, SPANNING)
    editor.run(makeRoom, { atMs: 25, byMs: 100 })
    expect(wire()).toMatchObject({ start_ms: 130, end_ms: 120 })
    expect(editor.run(closeGap, { fromMs: 25, toMs: 125 })).toEqual({ ok: true })
    expect(wire()).toMatchObject({ start_ms: 30, end_ms: 20 })
  })

  it('never cuts a word that reaches out of its turn', () => {
    const { refusal } = open({ role: 'user', start_ms: 1600, end_ms: 1700, words: [word(1000, 1700)] })
    expect(refusal(closeGap, { fromMs: 1200, toMs: 1500 })).toMatch(/^Somebody speaks/)
  })

  it('refuses a stretch in which somebody speaks or a tool runs', () => {
    const { refusal } = open(
      SPANNING,
      { role: 'agent_function', start_ms: 3500, end_ms: 3600 },
      {
        role: 'user',
        start_ms: 4000,
        end_ms: 5000,
      },
    )
    expect(refusal(closeGap, { fromMs: 1300, toMs: 1900 })).toMatch(/^Somebody speaks/)
    expect(refusal(closeGap, { fromMs: 4100, toMs: 4200 })).toMatch(/^Somebody speaks/)
    expect(refusal(closeGap, { fromMs: 3400, toMs: 3900 })).toMatch(/^A tool/)
    expect(refusal(closeGap, { fromMs: 3900, toMs: 3100 })).toMatch(/end after it starts/)
  })
})

describe('the recording of a call', () => {
  it('is noted to be out of step by a drag of everything behind, and no longer once that is taken back', () => {
    const { editor, id } = open(SPANNING, { role: 'user', start_ms: 6000, end_ms: 7000 }, TOOL_AFTER)
    const ripple = (byMs: number) =>
      editor.run(nudge, {
        grab: { kind: 'segments', id: id(1) },
        byMs,
        policy: 'ripple',
        scope: 'call',
      })
    ripple(300)
    ripple(200)
    expect(editor.call().recordingShifts).toEqual([{ atMs: 6000, byMs: 500 }])
    expect(recordingTimeAt(7000, editor.call().recordingShifts)).toBe(6500)
    ripple(-500)
    expect(editor.call().recordingShifts).toBeUndefined()
    ripple(-1000)
    expect(editor.call().recordingShifts).toEqual([{ atMs: 5000, byMs: -1000 }])
    editor.history.undo()
    expect(editor.call().recordingShifts).toBeUndefined()
  })

  it('stays in step where something pinned, or another lane, stays behind', () => {
    const { editor, id } = open(SPANNING, { role: 'user', start_ms: 6000, end_ms: 7000 }, TOOL_AFTER)
    const grab = { kind: 'segments', id: id(1) } as const
    editor.run(nudge, { grab, byMs: 100, policy: 'ripple', scope: 'lane' })
    editor.run(setPinned, { ids: [id(2)], pinned: true })
    editor.run(nudge, { grab, byMs: 100, policy: 'ripple', scope: 'call' })
    expect(editor.call().recordingShifts).toBeUndefined()
  })

  it('can still be found after room was made and gaps were closed, also once the draft was saved', () => {
    const { editor } = open(SPANNING, { role: 'user', start_ms: 6000, end_ms: 7000 })
    editor.run(makeRoom, { atMs: 3500, byMs: 500 })
    editor.run(closeGap, { fromMs: 4500, toMs: 5500 })
    expect(editor.call().recordingShifts).toEqual([
      { atMs: 3500, byMs: 500 },
      { atMs: 4500, byMs: -1000 },
    ])
    const saved = openEditor(null, { draft: JSON.parse(JSON.stringify(editor.toDraft())) })
    const shifts = saved.call().recordingShifts
    expect(saved.toDraft()).toEqual(editor.toDraft())
    expect([3000, 3700, 4000, 5500].map((ms) => recordingTimeAt(ms, shifts))).toEqual([
      3000, 3500, 3500, 6000,
    ])
    expect([3000, 3500, 4200, 6000].map((ms) => callTimeAt(ms, shifts))).toEqual([3000, 4000, 4500, 5500])
    editor.history.undo()
    editor.history.undo()
    expect(editor.call().recordingShifts).toBeUndefined()
    expect(recordingTimeAt(4000, editor.call().recordingShifts)).toBe(4000)
  })

  it('is not parted from a call that has none, and a draft without the note opens as ever', () => {
    const wire = { ...callWith(SPANNING), recording_url: 'pending' }
    const editor = openEditor(wire)
    editor.run(makeRoom, { atMs: 0, byMs: 500 })
    expect(editor.toDraft().sidecar).not.toHaveProperty('recordingShifts')
    const old = draftOfPayload(wire)
    expect(openEditor(null, { draft: old }).toPayload()).toEqual(wire)
    const broken = JSON.parse(
      JSON.stringify({ ...old, sidecar: { ...old.sidecar, recordingShifts: [null, 7] } }),
    )
    expect(openEditor(null, { draft: broken }).call().recordingShifts).toBeUndefined()
  })
})

describe('scaling', () => {
  it('stretches turns, words and pauses about the start of the first', () => {
    const { run, wire, id, editor } = open(SPANNING)
    run(scaleTimes, { ids: [id()], factor: 0.5 })
    expect(wire()).toMatchObject({
      start_ms: 1000,
      end_ms: 2000,
      duration_ms: 1000,
      words: [word(1000, 1200), word(1500, 2000)],
    })
    expect(editor.segment(id())?.words.map(({ provenance }) => provenance)).toEqual(['derived', 'derived'])
  })

  it('refuses to make a word too short, or to run into the next turn of the speaker', () => {
    const { refusal, id } = open(SPANNING, { role: 'agent', text: 'Next', start_ms: 3500, end_ms: 4000 })
    expect(refusal(scaleTimes, { ids: [id()], factor: 0.01 })).toMatch(/shorter than 40 ms/)
    expect(refusal(scaleTimes, { ids: [id()], factor: 2 })).toMatch(/in the way/)
    expect(refusal(scaleTimes, { ids: [id()], factor: Number.NaN })).toMatch(/factor/)
    expect(refusal(scaleTimes, { ids: ['gone'], factor: 2 })).toMatch(/Select/)
  })
})

describe('a minimum gap', () => {
  it('is made by ending what comes first earlier, as far as it can spare', () => {
    const words = [word(0, 400), word(410, 460), word(470, 900)]
    const { run, wire, id } = open({ role: 'agent', text: 'Words', start_ms: 0, end_ms: 900, words })
    run(setMinimumGap, { ids: [id()], between: 'words', gapMs: 50 })
    expect(wire()).toMatchObject({ words: [word(0, 360), word(410, 450), word(470, 900)] })
  })

  it('is not made of words that lie over each other, which are for a hand to sort out', () => {
    const words = [word(0, 400), word(300, 900)]
    const { refusal, id } = open({ role: 'agent', text: 'Words', words })
    expect(refusal(setMinimumGap, { ids: [id()], between: 'words', gapMs: 50 })).toMatch(/can give way/)
  })

  it('is kept between turns of the same speaker', () => {
    const { run, wire, id } = open(
      { role: 'agent', text: 'One', start_ms: 0, end_ms: 980 },
      { role: 'user', text: 'No matter', start_ms: 985, end_ms: 990 },
      { role: 'agent', text: 'Two', start_ms: 1000, end_ms: 2000 },
    )
    run(setMinimumGap, { ids: [id(0), id(1), id(2)], between: 'turns', gapMs: 100 })
    expect(wire(0)).toMatchObject({ end_ms: 900 })
    expect(wire(1)).toMatchObject({ end_ms: 990 })
  })
})

describe('turns', () => {
  it('swap their places in time and in the list, and keep the pause between them', () => {
    const { run, wire, id, editor } = open(
      { role: 'agent', text: 'One', start_ms: 0, end_ms: 1000, words: [word(0, 1000)] },
      { role: 'user', text: 'Meanwhile', start_ms: 1000, end_ms: 1100 },
      { role: 'agent', text: 'Two', start_ms: 1200, end_ms: 1500 },
    )
    run(swapTurns, { id: id(0), with: 'next' })
    expect(editor.order()).toEqual([id(2), id(1), id(0)])
    expect(wire(2)).toMatchObject({ start_ms: 0, end_ms: 300 })
    expect(wire(0)).toMatchObject({ start_ms: 500, end_ms: 1500, words: [word(500, 1500)] })
  })

  it('fit their words, or make their words fit', () => {
    const turn = {
      role: 'agent',
      text: 'Words',
      start_ms: 0,
      end_ms: 2000,
      words: [word(500, 700), word(700, 1500)],
    }
    const one = open(turn)
    one.run(fitTurnsToWords, { ids: [one.id()] })
    expect(one.wire()).toEqual({ ...turn, start_ms: 500, end_ms: 1500 })
    expect(one.editor.run(fitTurnsToWords, { ids: [one.id()] })).toMatchObject({ ok: false })
    const two = open(turn)
    two.run(fitWordsToTurns, { ids: [two.id()] })
    expect(two.wire()).toEqual({ ...turn, words: [word(0, 400), word(400, 2000)] })
    expect(two.editor.segment(two.id())?.words.map(({ provenance }) => provenance)).toEqual([
      'derived',
      'derived',
    ])
  })
})

describe('words that have no room in their turn', () => {
  it('are not squeezed below what a word takes', () => {
    const turn = {
      role: 'agent',
      text: 'Words',
      start_ms: 0,
      end_ms: 60,
      words: [word(0, 400), word(400, 900)],
    }
    const { refusal, id } = open(turn)
    expect(refusal(fitWordsToTurns, { ids: [id()] })).toMatch(/shorter than 40 ms/)
  })
})

describe('nudging', () => {
  it('moves a shared boundary by a little, and makes one step of several in a row', () => {
    const words = [word(0, 400), word(400, 900)]
    const { editor, id, wire, wait } = open({ role: 'agent', text: 'Words', words })
    const grab = { kind: 'word-edge', id: id(), index: 0, edge: 'end' } as const
    const before = editor.toPayload()
    for (const byMs of [10, 100, -1]) {
      wait(100)
      expect(editor.run(nudge, { grab, byMs })).toEqual({ ok: true })
    }
    expect(wire()).toMatchObject({ words: [word(0, 509), word(509, 900)] })
    editor.history.undo()
    expect(editor.toPayload()).toEqual(before)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('says what is in the way when it cannot move, and an edge that is set goes all the way or not at all', () => {
    const words = [word(0, 400), word(500, 900)]
    const { refusal, id, run, wire } = open({ role: 'agent', text: 'Words', words })
    const grab = { kind: 'word-edge', id: id(), index: 0, edge: 'end' } as const
    expect(refusal(nudge, { grab: { ...grab, edge: 'start' }, byMs: -10 })).toMatch(/call ends there/)
    expect(refusal(nudge, { grab, byMs: Number.NaN })).toMatch(/number/)
    expect(refusal(setEdgeTo, { grab, toMs: 600 })).toMatch(/word is in the way/)
    run(setEdgeTo, { grab, toMs: 500 })
    expect(wire()).toMatchObject({ words: [word(0, 500), word(500, 900)] })
  })
})
