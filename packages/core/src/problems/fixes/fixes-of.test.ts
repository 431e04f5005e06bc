import { checkCall, type Json } from '@call-timeline/schema'
import { ALL_PROBLEM_CODES } from '@call-timeline/schema/rules'
import { PROBLEM_EXAMPLES, payloadOf } from '@call-timeline/testing/problem-examples'
import { describe, expect, it } from 'vitest'
import { compressTurn } from '../../commands/words/compress-turn.ts'
import { makeRoomForWords } from '../../commands/words/make-room-for-words.ts'
import type { Editor } from '../../editor/editor.ts'
import { getIn, isObject, setIn } from '../../json/json-path.ts'
import { SEGMENTS_KEY } from '../../records/payload-shape.ts'
import { openEditor } from '../../testing/open-editor.ts'
import type { EditorProblem } from '../problem-list.ts'
import type { FixDefaults } from './fix-kind.ts'
import { FIX_TABLE } from './fix-table.ts'
import { type Fix, fixesOf, preferredFix, whyNoFix } from './fixes-of.ts'
import type { FixStep } from './preview.ts'

const DEFAULTS: FixDefaults = {
  recordingUrl: 'https://media.example/this-call.wav',
  recordingPlaceholder: 'none',
  callType: 'phone_call',
}

const EXAMPLES = PROBLEM_EXAMPLES.map((example) => ({ ...example, at: example.path.join('.') }))

function shown(editor: Editor, code: string, path: readonly (string | number)[]): EditorProblem | undefined {
  return editor.problems
    .all()
    .find((each) => each.code === code && String(editor.problems.absolutePath(each)) === String(path))
}

function codesIn(payload: Json, severity?: string): readonly string[] {
  return checkCall(payload)
    .filter((each) => severity === undefined || each.severity === severity)
    .map(({ code }) => code)
}

/** A payload with the steps of a preview done to it. */
function follow(payload: Json, steps: readonly FixStep[], order: readonly string[]): Json {
  let next = payload
  const ids = [...order]
  const at = (id: string) => ids.indexOf(id)
  const list = () => {
    const found = getIn(next, [SEGMENTS_KEY])
    return Array.isArray(found) ? found : []
  }
  for (const step of steps) {
    switch (step.kind) {
      case 'set': {
        const path =
          step.segmentId === undefined ? step.path : [SEGMENTS_KEY, at(step.segmentId), ...step.path]
        expect(getIn(next, path)).toEqual(step.before)
        next = setIn(next, path, step.after) ?? null
        break
      }
      case 'remove':
        next = setIn(next, [SEGMENTS_KEY], list().toSpliced(at(step.segmentId), 1)) ?? null
        ids.splice(at(step.segmentId), 1)
        break
      case 'add': {
        const index = step.after === undefined ? 0 : at(step.after) + 1
        next = setIn(next, [SEGMENTS_KEY], list().toSpliced(index, 0, step.wire)) ?? null
        ids.splice(index, 0, 'new')
        break
      }
      case 'move': {
        const from = at(step.segmentId)
        const wire = list()[from] ?? null
        const rest = list().toSpliced(from, 1)
        ids.splice(from, 1)
        const index = step.after === undefined ? 0 : at(step.after) + 1
        next = setIn(next, [SEGMENTS_KEY], rest.toSpliced(index, 0, wire)) ?? null
        ids.splice(index, 0, step.segmentId)
        break
      }
      case 'sort':
        next =
          setIn(
            next,
            [SEGMENTS_KEY],
            step.order.map((id) => list()[at(id)] ?? null),
          ) ?? null
        break
    }
  }
  return next
}

/** Ids that a fix makes are counted, and the preview has counted others. */
function withoutIds(payload: Json): Json {
  return JSON.parse(JSON.stringify(payload).replaceAll(/(?:call|item)[-_]s\d+/g, 'new-id'))
}

describe('each fix', () => {
  it.each(EXAMPLES)(
    'of $code at $at mends it, changes what it says, and can be undone',
    ({ code, path, ...example }) => {
      const payload = payloadOf(example)
      const all = openEditor(payload)
      const found = shown(all, code, path)
      if (!found) throw new Error('the example does not show its problem')
      const ids = fixesOf(all, found, DEFAULTS).map(({ id }) => id)
      for (const id of ids) {
        const editor = openEditor(payload)
        const before = editor.toDraft()
        const problem = shown(editor, code, path)
        const fix = problem && fixesOf(editor, problem, DEFAULTS).find((each) => each.id === id)
        if (!problem || !fix) throw new Error(`no fix ${id}`)
        const steps = fix.preview()
        expect(steps, id).not.toEqual([])
        const order = editor.order()
        expect(fix.run(), id).toEqual({ ok: true })
        const after = editor.toPayload()
        expect(shown(editor, code, path)?.key, `${id}: ${JSON.stringify(after)}`).not.toBe(problem.key)
        expect(codesIn(after).filter((each) => each === code).length, id).toBeLessThan(
          codesIn(payload).filter((each) => each === code).length,
        )
        expect(
          codesIn(after, 'error').filter((each) => !codesIn(payload, 'error').includes(each)),
          id,
        ).toEqual([])
        expect(withoutIds(after), id).toEqual(withoutIds(follow(payload, steps, order)))
        expect(fix.can().ok, id).toBe(false)
        expect(editor.history.undo()).toBe(true)
        expect(editor.toDraft(), id).toEqual(before)
        expect(editor.history.isClean()).toBe(true)
      }
    },
  )

  it('is there for every kind of problem, or the table says why not', () => {
    const mended = new Set<string>()
    for (const example of EXAMPLES) {
      const editor = openEditor(payloadOf(example))
      const problem = shown(editor, example.code, example.path)
      if (problem && fixesOf(editor, problem, DEFAULTS).length > 0) mended.add(example.code)
    }
    const without = ALL_PROBLEM_CODES.filter((code) => !mended.has(code))
    expect(without.toSorted()).toEqual(
      ALL_PROBLEM_CODES.filter((code) => FIX_TABLE[code].none !== undefined).toSorted(),
    )
    for (const code of ALL_PROBLEM_CODES) {
      expect(FIX_TABLE[code].fixes.length > 0, code).toBe(FIX_TABLE[code].none === undefined)
    }
  })

  it('has an id of its own among the fixes that are offered with it', () => {
    for (const example of EXAMPLES) {
      const editor = openEditor(payloadOf(example))
      for (const problem of editor.problems.all()) {
        const ids = fixesOf(editor, problem, DEFAULTS).map(({ id }: Fix) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })
})

describe('words that have no time', () => {
  const example = EXAMPLES.find((each) => each.code === 'words_without_time')
  const opened = () => {
    const editor = openEditor(example ? payloadOf(example) : {})
    const problem = example && shown(editor, example.code, example.path)
    const fix = (id: string) => problem && fixesOf(editor, problem).find((each) => each.id === id)
    return { editor, problem, fix, id: problem?.segmentId ?? '' }
  }

  it('can be given room or some of their turn, and only then be taken out of the text', () => {
    const { editor, problem } = opened()
    expect(problem && fixesOf(editor, problem).map(({ id }) => id)).toEqual([
      'make_room',
      'compress',
      'text_from_words',
    ])
  })

  it('are mended as the commands of the turn mend them, with the recording noted to be out of step', () => {
    for (const [fixId, command] of [
      ['make_room', makeRoomForWords],
      ['compress', compressTurn],
    ] as const) {
      const fixed = opened()
      const commanded = opened()
      expect(fixed.fix(fixId)?.run()).toEqual({ ok: true })
      expect(commanded.editor.run(command, { id: commanded.id })).toEqual({ ok: true })
      expect(fixed.editor.toPayload()).toEqual(commanded.editor.toPayload())
      expect(fixed.editor.call().recordingShifts).toEqual(commanded.editor.call().recordingShifts)
      expect(fixed.editor.call().recordingShifts).toEqual(
        fixId === 'make_room' ? [expect.objectContaining({ byMs: expect.any(Number) })] : undefined,
      )
    }
  })
})

describe('the fix for one key', () => {
  const preferred = (code: string): string | undefined => {
    const example = EXAMPLES.find((each) => each.code === code)
    const editor = openEditor(example ? payloadOf(example) : {})
    const problem = example && shown(editor, example.code, example.path)
    return problem && preferredFix(editor, problem)?.id
  }

  it('is the one that guesses nothing', () => {
    expect(preferred('duration_mismatch')).toBe('recompute')
    expect(preferred('coerced_value')).toBe('write_as_stored')
    expect(preferred('epoch_in_ms')).toBe('subtract_call_start')
  })

  it('is none where a person has to choose', () => {
    expect(preferred('same_speaker_overlap')).toBeUndefined()
    expect(preferred('long_silence')).toBeUndefined()
  })
})

describe('a problem that cannot be mended by a program', () => {
  it('says why', () => {
    const example = EXAMPLES.find((each) => each.code === 'long_silence')
    const editor = openEditor(example ? payloadOf(example) : {})
    const problem = example && shown(editor, example.code, example.path)
    expect(problem && fixesOf(editor, problem)).toEqual([])
    expect(problem && whyNoFix(problem)).toMatch(/recording/)
    expect(isObject(editor.toPayload())).toBe(true)
  })
})
