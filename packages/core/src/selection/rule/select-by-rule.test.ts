import { makeCall } from '@call-timeline/testing/calls'
import { describe, expect, it } from 'vitest'
import { type SelectByRuleArgs, selectByRule } from '../../commands/select/select-by-rule.ts'
import { selectRange } from '../../commands/select/select-range.ts'
import { growSelection, invertSelection, selectSameRole } from '../../commands/select/selection-steps.ts'
import { callWith, draftOfPayload, openEditor } from '../../testing/open-editor.ts'
import { matchRule } from './match-rule.ts'
import { readSegmentRule } from './read-segment-rule.ts'
import type { SegmentRule } from './segment-rule.ts'

const CALL = callWith(
  // 0
  { role: 'node_transition', start_ms: 0, node: { from: 'start', to: 'billing' } },
  // 1
  {
    role: 'user',
    text: 'My balance, please',
    start_ms: 100,
    end_ms: 1100,
    words: [
      { word: 'My', start_ms: 100, end_ms: 300, confidence: 0.4 },
      { word: 'balance,', start_ms: 300, end_ms: 700, confidence: 0.95 },
    ],
  },
  // 2, 3
  { role: 'agent_function', start_ms: 1200, tool: { name: 'get_balance', request_id: 'r1' } },
  {
    role: 'agent_result',
    start_ms: 1900,
    tool: { name: 'get_balance', request_id: 'r1', is_error: true, error: 'timeout' },
  },
  // 4
  { role: 'agent', text: 'Sorry, no balance', start_ms: 2100, end_ms: 4000, frobnicate: 1 },
  // 5
  { role: 'agent', text: 'Anything else?', start_ms: 4500, end_ms: 5000 },
  // 6
  { role: 'agent_function', start_ms: 5100, tool: { name: 'hang_up' } },
  // 7
  { role: 'node_transition', start_ms: 5200, node: { from: 'billing', to: 'end' } },
  // 8
  { role: 'user', text: 'Bye', start_ms: 4900, end_ms: 5300 },
  // 9
  { role: 'robot', text: null },
)

const NOTES = CALL.transcript_with_tool_calls
const DRAFT = {
  ...draftOfPayload(CALL),
  sidecar: {
    segments: (Array.isArray(NOTES) ? NOTES : []).map((_, index) => ({
      id: String(index),
      provenance: index === 5 ? ('manual' as const) : ('reported' as const),
      ...(index === 4 ? { pinned: true } : {}),
      words:
        index === 1
          ? [
              { id: 'w1', provenance: 'derived' as const },
              { id: 'w2', provenance: 'reported' as const, pinned: true },
            ]
          : [],
    })),
    suppressions: [],
  },
}

function open() {
  return openEditor(CALL, { draft: DRAFT })
}

describe('a rule', () => {
  const cases: readonly (readonly [string, SegmentRule, readonly number[]])[] = [
    ['text', { rule: 'text', match: 'contains', value: 'BALANCE' }, [1, 2, 3, 4]],
    ['text, case', { rule: 'text', match: 'contains', value: 'My', caseSensitive: true }, [1]],
    ['text, literally', { rule: 'text', match: 'contains', value: '.*' }, []],
    ['word', { rule: 'text', match: 'wholeWord', value: 'no' }, [4]],
    ['prefix', { rule: 'text', match: 'startsWith', value: 'any' }, [5]],
    ['whole text', { rule: 'text', match: 'equals', value: 'bye' }, [8]],
    ['role', { rule: 'role', is: ['user', 'robot'] }, [1, 8, 9]],
    ['kind', { rule: 'kind', is: ['node', 'other'] }, [0, 7, 9]],
    ['tool', { rule: 'toolName', is: ['hang_up'] }, [6]],
    ['failed', { rule: 'toolOutcome', is: ['error'] }, [2, 3]],
    ['no result', { rule: 'toolOutcome', is: ['no_result'] }, [6]],
    ['node', { rule: 'node', is: ['end'] }, [7, 9]],
    ['node before', { rule: 'node', is: ['billing'] }, [0, 1, 2, 3, 4, 5, 6, 8]],
    ['start', { rule: 'start', atLeast: 4900, atMost: 5100 }, [6, 8]],
    ['end', { rule: 'end', atMost: 1100 }, [0, 1]],
    ['duration', { rule: 'duration', atLeast: 1000 }, [1, 4]],
    ['gap', { rule: 'gapBefore', atLeast: 500 }, [3, 5]],
    ['overlap', { rule: 'gapBefore', atMost: -1 }, [6, 7, 8]],
    ['latency', { rule: 'latency', atLeast: 0 }, [4]],
    ['confidence', { rule: 'wordConfidence', atMost: 0.5 }, [1]],
    ['provenance', { rule: 'provenance', is: ['manual', 'derived'] }, [1, 5]],
    ['share', { rule: 'provenance', is: ['derived'], atLeast: 0.6 }, []],
    ['none of it', { rule: 'provenance', is: ['reported'], atMost: 0 }, [5]],
    ['pinned', { rule: 'pinned', is: true }, [1, 4]],
    ['problem', { rule: 'problem', codes: ['unknown_role'] }, [9]],
    ['severity', { rule: 'problem', severities: ['error'] }, [9]],
    ['unknown key', { rule: 'unknownKey' }, [4]],
    ['all of none', { rule: 'all', of: [] }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['any of none', { rule: 'any', of: [] }, []],
    [
      'together',
      {
        rule: 'all',
        of: [
          { rule: 'kind', is: ['speech'] },
          {
            rule: 'not',
            of: {
              rule: 'any',
              of: [
                { rule: 'role', is: ['user'] },
                { rule: 'pinned', is: true },
              ],
            },
          },
        ],
      },
      [5],
    ],
  ]

  it.each(cases)('finds by %s', (_, rule, expected) => {
    expect(matchRule(open(), rule)).toEqual({ ids: expected.map(String), of: 10 })
  })

  it.each(cases)('on %s comes back from where a host stored it', (_, rule) => {
    expect(readSegmentRule(JSON.parse(JSON.stringify(rule)))).toEqual({ ok: true, rule })
  })

  const inItself: { rule: string; of: unknown } = { rule: 'not', of: undefined }
  inItself.of = inItself
  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['an unknown kind', { rule: 'magic' }],
    ['a key of every object', { rule: 'constructor' }],
    ['a range without numbers', { rule: 'start', atLeast: '5' }],
    ['a range to NaN', { rule: 'start', atMost: Number.NaN }],
    ['a pattern', { rule: 'text', match: 'pattern', value: '(a+)+' }],
    ['itself', inItself],
    ['too many parts', { rule: 'any', of: Array.from({ length: 2000 }, () => ({ rule: 'unknownKey' })) }],
    ['a broken part', { rule: 'all', of: [{ rule: 'role', is: 'user' }] }],
  ])('that is %s is refused and selects nothing', (_, value) => {
    expect(readSegmentRule(value)).toMatchObject({ ok: false })
    const editor = open()
    const rule = value as SegmentRule
    expect(editor.run(selectByRule, { rule })).toMatchObject({ ok: false })
    expect(matchRule(editor, rule).ids).toEqual([])
  })

  it('is found in a large call without a wait', () => {
    const editor = openEditor(makeCall({ segments: 10_000, wordsPerTurn: 25 }))
    const rule: SegmentRule = {
      rule: 'all',
      of: [
        { rule: 'text', match: 'wholeWord', value: 'the' },
        { rule: 'gapBefore', atLeast: 0 },
        { rule: 'node', is: ['confirm'] },
      ],
    }
    const began = performance.now()
    const { ids, of } = matchRule(editor, rule)
    // A generous bound: what is quadratic takes minutes.
    expect(performance.now() - began).toBeLessThan(3000)
    expect(of).toBe(10_000)
    expect(ids.length).toBeGreaterThan(0)
  })
})

describe('selecting by rule', () => {
  const USERS: SegmentRule = { rule: 'role', is: ['user'] }

  it.each([
    ['new', ['1', '8']],
    ['add', ['0', '1', '8']],
    ['subtract', ['0']],
    ['intersect', ['1']],
  ] as const)('makes of %s what it says', (mode, expected) => {
    const editor = open()
    editor.selection.set(['0', '1'])
    expect(editor.run(selectByRule, { rule: USERS, mode } satisfies SelectByRuleArgs)).toEqual({ ok: true })
    expect(editor.selection.ids()).toEqual(expected)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('says so when nothing fits, and leaves the selection', () => {
    const editor = open()
    editor.selection.set(['0'])
    expect(editor.run(selectByRule, { rule: { rule: 'role', is: ['nobody'] } })).toMatchObject({ ok: false })
    expect(editor.selection.ids()).toEqual(['0'])
  })
})

describe('selecting more', () => {
  it('takes what lies in a range of time, moments at its edges too', () => {
    const editor = open()
    editor.run(selectRange, { fromMs: 1900, toMs: 1100 })
    expect(editor.selection.ids()).toEqual(['2', '3'])
    expect(editor.can(selectRange, { fromMs: Number.NaN, toMs: 0 })).toMatchObject({ ok: false })
    expect(editor.can(selectRange, { fromMs: 1e9, toMs: 2e9 })).toMatchObject({ ok: false })
  })

  it('takes the same role, and keeps the primary', () => {
    const editor = open()
    expect(editor.can(selectSameRole, undefined)).toMatchObject({ ok: false })
    editor.selection.set(['1'])
    editor.run(selectSameRole, undefined)
    expect(editor.selection.ids()).toEqual(['8', '1'])
  })

  it('grows from a row to its lane to everything', () => {
    const editor = open()
    editor.selection.set(['2'])
    editor.run(growSelection, undefined)
    expect(editor.selection.ids().toSorted()).toEqual(['2', '3', '6'])
    editor.run(growSelection, undefined)
    expect(editor.selection.ids()).toHaveLength(10)
    expect(editor.can(growSelection, undefined)).toMatchObject({ ok: false })
  })

  it('grows from nothing to everything', () => {
    const editor = open()
    editor.run(growSelection, undefined)
    expect(editor.selection.ids()).toHaveLength(10)
  })

  it('inverts, and inverting twice is the same', () => {
    const editor = open()
    editor.selection.set(['0', '1'])
    editor.run(invertSelection, undefined)
    expect(editor.selection.ids()).toEqual(['2', '3', '4', '5', '6', '7', '8', '9'])
    editor.run(invertSelection, undefined)
    expect(editor.selection.ids()).toEqual(['0', '1'])
  })
})
