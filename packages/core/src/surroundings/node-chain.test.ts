import { describe, expect, it } from 'vitest'
import { setTimes } from '../commands/segment/set-times.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'

function move(from: string, to: string, startMs?: number) {
  return {
    role: 'node_transition',
    node: { from, to },
    ...(startMs === undefined ? {} : { start_ms: startMs }),
  }
}

describe('the node chain', () => {
  it('goes by time, and an untimed move goes with the rows before it', () => {
    const editor = openEditor(
      callWith(
        { role: 'user', text: 'Hello there', start_ms: 0, end_ms: 900 },
        move('greeting', 'payment'),
        move('start', 'greeting', 5000),
      ),
    )
    const [turn = '', untimed = '', timed = ''] = editor.order()
    const codes = (id: string) => editor.problems.of(id).map((problem) => problem.code)
    expect(codes(timed)).toContain('broken_node_chain')
    // Now the untimed one comes after the other, which leads to where it starts.
    editor.run(setTimes, { id: turn, startMs: 6000, endMs: 6900 })
    expect(codes(timed)).not.toContain('broken_node_chain')
    expect(codes(untimed)).not.toContain('broken_node_chain')
  })
})
