import type { Json } from '@call-timeline/schema'
import { linkedWire } from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Editor } from '../editor/editor.ts'
import { nodePath } from '../metrics/metrics-of.ts'
import { fixesOf } from '../problems/fixes/fixes-of.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import {
  followPreviousNode,
  insertMissingTransition,
  nodeRepairs,
  removeRepeatedTransition,
} from './node-repairs.ts'

function move(from: string, to: string, startMs?: number): Json {
  return {
    role: 'node_transition',
    node: { from, to },
    ...(startMs === undefined ? {} : { start_ms: startMs }),
  }
}

function open(...segments: readonly Json[]): Editor {
  return openEditor({ ...callWith(...segments), duration_ms: 10_000 })
}

function stays(editor: Editor): readonly string[] {
  return nodePath(editor).stays.map(
    ({ node, enterMs, leaveMs, visit, entry }) => `${node} ${enterMs}-${leaveMs} ${visit} ${entry}`,
  )
}

describe('the path through the nodes', () => {
  it('goes from transition to transition, from the node that the call starts in to the end of the call', () => {
    const editor = open(move('greeting', 'identify', 2000), move('identify', 'book', 6000))
    expect(stays(editor)).toEqual([
      'greeting 0-2000 1 first',
      'identify 2000-6000 1 normal',
      'book 6000-10000 1 normal',
    ])
  })

  it('goes by time, and an untimed transition by the rows before it', () => {
    const editor = open(
      move('b', 'c', 5000),
      { role: 'user', text: 'Hi', start_ms: 7000, end_ms: 7500 },
      move('c', 'd'),
      move('a', 'b', 0),
    )
    expect(
      nodePath(editor).stays.map(({ node, enterMs, enterEstimated }) => [node, enterMs, enterEstimated]),
    ).toEqual([
      ['b', 0, false],
      ['c', 5000, false],
      ['d', 7000, true],
    ])
  })

  it('adds up the visits of each node, and the moves between two', () => {
    const { nodes, moves } = nodePath(
      open(move('a', 'b', 0), move('b', 'a', 1000), move('a', 'b', 4000), move('b', 'b', 6000)),
    )
    expect(nodes.map(({ node, visits, dwellMs }) => [node, visits, dwellMs])).toEqual([
      ['b', 3, 1000 + 2000 + 4000],
      ['a', 1, 3000],
    ])
    expect(moves.map(({ from, to, count }) => `${from}>${to} ${count}`)).toEqual(['a>b 2', 'b>a 1', 'b>b 1'])
  })

  it('guesses at how a node was entered', () => {
    expect(
      stays(open(move('', 'a', 0), move('a', 'b', 1000), move('b', 'a', 2000), move('a', 'c', 3000))),
    ).toEqual(['a 0-1000 1 first', 'b 1000-2000 1 normal', 'a 2000-3000 2 go_back', 'c 3000-10000 1 normal'])
    expect(
      stays(
        open(
          move('', 'a', 0),
          move('a', 'help', 1000),
          move('help', 'a', 2000),
          move('a', 'b', 3000),
          move('b', 'help', 4000),
          move('help', 'b', 5000),
        ),
      ).filter((stay) => stay.startsWith('help')),
    ).toEqual(['help 1000-2000 1 global', 'help 4000-5000 2 global'])
    expect(
      stays(
        open(
          { role: 'agent', text: 'Well', start_ms: 500, end_ms: 2000 },
          { role: 'user', text: 'Stop', start_ms: 1500, end_ms: 2500 },
          move('a', 'b', 2400),
        ),
      ),
    ).toEqual(['a 0-2400 1 first', 'b 2400-10000 1 interrupted'])
  })

  it('knows where the call is at a moment', () => {
    const path = nodePath(open(move('a', 'b', 2000), move('b', 'c', 2000), move('c', 'd', 5000)))
    expect([-1, 0, 1999, 2000, 4999, 5000, 99_999].map((ms) => path.nodeAt(ms)?.node)).toEqual([
      undefined,
      'a',
      'a',
      'c',
      'c',
      'd',
      'd',
    ])
  })

  it('shares out the whole call from the first stay on', () => {
    fc.assert(
      fc.property(fc.array(linkedWire, { maxLength: 10 }), (rows) => {
        const path = nodePath(open(...rows))
        const dwell = path.stays.reduce((sum, { dwellMs }) => sum + dwellMs, 0)
        const [first] = path.stays
        expect(dwell).toBe(first ? (path.stays.at(-1)?.leaveMs ?? 0) - first.enterMs : 0)
        for (const [index, stay] of path.stays.entries()) {
          expect(path.stays[index + 1]?.enterMs ?? stay.leaveMs).toBe(stay.leaveMs)
        }
      }),
    )
  })
})

describe('repairs of the path', () => {
  const broken = () => open(move('a', 'b', 0), move('x', 'c', 4000))
  const codes = (editor: Editor) => editor.problems.all().map(({ code }) => code)

  it('are offered for a transition that does not fit the one before it', () => {
    const editor = broken()
    const [first = '', second = ''] = editor.order()
    expect(nodeRepairs(editor, first)).toEqual([])
    expect(nodeRepairs(editor, second)).toEqual([followPreviousNode, insertMissingTransition])
    expect(nodePath(editor).breaks.map(({ id, from, before }) => [id, from, before])).toEqual([
      [second, 'x', 'b'],
    ])
  })

  it('set where it leaves, in the spelling that is there', () => {
    const editor = open(move('a', 'b', 0), {
      role: 'node_transition',
      start_ms: 10,
      node: { from_node: 'x', to: 'c' },
    })
    expect(editor.run(followPreviousNode, { id: editor.order()[1] ?? '' })).toEqual({ ok: true })
    expect(editor.segment(editor.order()[1] ?? '')?.wire).toEqual({
      role: 'node_transition',
      start_ms: 10,
      node: { from_node: 'b', to: 'c' },
    })
    expect(codes(editor)).not.toContain('broken_node_chain')
  })

  it('add the transition that is missing', () => {
    const editor = broken()
    expect(codes(editor)).toContain('broken_node_chain')
    editor.run(insertMissingTransition, { id: editor.order()[1] ?? '' })
    expect(editor.order().map((id) => editor.segment(id)?.wire)).toEqual([
      move('a', 'b', 0),
      { role: 'node_transition', start_ms: 4000, node: { from: 'b', to: 'x' } },
      move('x', 'c', 4000),
    ])
    expect(codes(editor)).not.toContain('broken_node_chain')
  })

  it('delete a transition into the node that the call is in', () => {
    const editor = open(move('a', 'b', 0), move('b', 'b', 4000))
    const id = editor.order()[1] ?? ''
    expect(nodeRepairs(editor, id)).toEqual([removeRepeatedTransition])
    editor.run(removeRepeatedTransition, { id })
    expect(editor.order()).toHaveLength(1)
  })

  it('are the same from the path and from its problem', () => {
    fc.assert(
      fc.property(fc.array(linkedWire, { minLength: 2, maxLength: 7 }), (rows) => {
        const editor = open(...rows)
        for (const problem of editor.problems.all()) {
          if (problem.code !== 'broken_node_chain') continue
          const id = problem.segmentId ?? ''
          for (const [fixId, repair] of [
            ['set_from', followPreviousNode],
            ['insert_move', insertMissingTransition],
          ] as const) {
            const fix = fixesOf(editor, problem).find((each) => each.id === fixId)
            expect(fix !== undefined).toBe(nodeRepairs(editor, id).includes(repair))
            fix?.run()
            const fixed = editor.toPayload()
            if (fix) editor.history.undo()
            if (fix) editor.run(repair, { id })
            expect(editor.toPayload()).toEqual(fixed)
            if (fix) editor.history.undo()
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('mend the chain, are taken back whole, and otherwise say what is in the way', () => {
    fc.assert(
      fc.property(fc.array(linkedWire, { minLength: 1, maxLength: 7 }), fc.nat(6), (rows, at) => {
        const editor = open(...rows)
        const id = editor.order()[at % rows.length] ?? ''
        const before = editor.toPayload()
        for (const repair of [followPreviousNode, insertMissingTransition, removeRepeatedTransition]) {
          const outcome = editor.run(repair, { id })
          if (!outcome.ok) {
            expect(outcome.reason).toMatch(/\.$/)
            expect(editor.toPayload()).toEqual(before)
            continue
          }
          expect(nodePath(editor).breaks.map((stay) => stay.id)).not.toContain(id)
          editor.history.undo()
          expect(editor.toPayload()).toEqual(before)
        }
      }),
      { numRuns: 300 },
    )
  })
})
