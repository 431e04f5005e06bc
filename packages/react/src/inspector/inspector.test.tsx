import type { Editor } from '@call-timeline/core'
import { isJsonObject, type Json } from '@call-timeline/schema'
import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { descriptionOf, renderPart, screen } from '../fields/testing/render-part.tsx'
import { Inspector } from './inspector.tsx'

// Typing into a form of this size takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

afterEach(cleanup)

/** Opens the inspector on the segments at these places of the list, from 0. */
function open(call: Json, places: readonly number[], readOnly = false) {
  const editor = openCall(call, { readOnly })
  const ids = places.flatMap((place) => editor.order()[place] ?? [])
  editor.selection.set(ids)
  return {
    editor,
    ids,
    segment: (place: number) => segmentAt(editor, place),
    ...renderPart(editor, <Inspector />),
  }
}

function segmentAt(editor: Editor, place: number): { readonly [key: string]: Json } {
  const wire = editor.segment(editor.order()[place] ?? '')?.wire
  return isJsonObject(wire) ? wire : {}
}

// By label, since a search by role takes long in a form of this size.
const box = (name: string): HTMLElement => screen.getByLabelText(name, { selector: 'input, textarea' })

describe('the inspector', () => {
  it('says what to do while nothing is selected', () => {
    open(bakeryCall, [])
    expect(screen.getByText('Nothing is selected')).toBeDefined()
  })

  it('shows what is selected, its place and its time', () => {
    open(bakeryCall, [0])
    expect(screen.getByRole('heading', { name: 'Agent' })).toBeDefined()
    expect(screen.getByText('1 of 6 · 0:00.4 – 0:02.1')).toBeDefined()
    expect(screen.getByText('Reported')).toBeDefined()
  })

  it('changes the text, and words that stay keep their times', async () => {
    const { user, segment } = open(bakeryCall, [0])
    await user.clear(box('Text'))
    await user.type(box('Text'), 'Corner Bakery, good evening.')
    await user.tab()
    expect(segment(0).text).toBe('Corner Bakery, good evening.')
    expect(segment(0).words).toMatchObject([
      { word: 'Corner', start_ms: 400, end_ms: 780 },
      { word: 'Bakery,', start_ms: 800, end_ms: 1240 },
      { word: 'good', start_ms: 1380, end_ms: 1600 },
      { word: 'evening.' },
    ])
  })

  it('moves a time by key: 10 ms, with Shift 100, with Alt 1', async () => {
    const { user, segment } = open(bakeryCall, [1])
    await user.click(box('Start'))
    await user.keyboard('{ArrowUp}')
    expect(segment(1).start_ms).toBe(2910)
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(segment(1).start_ms).toBe(3010)
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(segment(1).start_ms).toBe(3009)
    expect(box('Start')).toHaveProperty('value', '0:03.009')
  })

  it('says why a time is refused, and keeps it as it was typed', async () => {
    const { user, segment } = open(bakeryCall, [1])
    await user.clear(box('End'))
    await user.type(box('End'), '0:01{Enter}')
    expect(segment(1).end_ms).toBe(4700)
    expect(box('End')).toHaveProperty('value', '0:01')
    expect(descriptionOf(box('End'))).toContain('before the start')
  })

  it('shows which time follows from the others', () => {
    open(bakeryCall, [1])
    expect(box('Duration').getAttribute('placeholder')).toBe('0:01.8, computed')
  })

  it('changes the role', async () => {
    const { user, segment } = open(bakeryCall, [1])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'agent')
    expect(segment(1)).toMatchObject({ role: 'agent', text: 'Do you have rye bread today?' })
  })

  it('changes a tool and goes to the other half of the pair', async () => {
    const { user, editor, segment } = open(bakeryCall, [2])
    await user.clear(box('Tool name'))
    await user.type(box('Tool name'), 'find_bread{Enter}')
    expect(segment(2).tool).toEqual({
      name: 'find_bread',
      request_id: 'req-1',
      params: { product: 'rye', pieces: 2 },
    })
    await user.click(screen.getByRole('button', { name: 'Go to its result' }))
    expect(editor.indexOf(editor.selection.primary() ?? '')).toBe(3)
    expect(screen.getByRole('heading', { name: 'Result of check_stock' })).toBeDefined()
  })

  it('changes parameters as JSON', async () => {
    const { user, segment } = open(bakeryCall, [2])
    await user.clear(box('Parameters'))
    await user.click(box('Parameters'))
    await user.paste('{"product": "oat"}')
    await user.tab()
    expect(segment(2).tool).toMatchObject({ params: { product: 'oat' } })
  })

  it('changes a node transition', async () => {
    const { user, segment } = open(bakeryCall, [4])
    await user.clear(box('To'))
    await user.type(box('To'), 'checkout{Enter}')
    expect(segment(4).node).toEqual({ from: 'greeting', to: 'checkout', reason: 'product named' })
  })

  it('edits the other spelling of a key where it stands', async () => {
    const { user, segment } = open(
      { transcript_with_tool_calls: [{ role: 'node_transition', node: { from_node: 'a', to: 'b' } }] },
      [0],
    )
    expect(box('From')).toHaveProperty('value', 'a')
    await user.type(box('From'), 'a{Enter}')
    expect(segment(0).node).toEqual({ from_node: 'aa', to: 'b' })
  })

  it('edits known metadata as fields and keeps the rest', async () => {
    const { user, segment } = open(
      {
        transcript_with_tool_calls: [
          { role: 'agent', text: 'Hi', start_ms: 0, end_ms: 9, metadata: { e2e_latency: 640, id: 'x' } },
        ],
      },
      [0],
    )
    await user.clear(box('Response latency'))
    await user.type(box('Response latency'), '700{Enter}')
    expect(segment(0).metadata).toEqual({ e2e_latency: 700, id: 'x' })
    expect(box('Other metadata')).toHaveProperty('value', '{\n  "id": "x"\n}')
  })

  it('shows what is wrong with the item and with its fields', () => {
    open(faultyCall, [3])
    expect(screen.getByText(/needs a time|a time/i, { selector: '.ct-field-problem *' })).toBeDefined()
  })

  it('edits the whole item as JSON', async () => {
    const { user, editor } = open(faultyCall, [6])
    const json = box('This item as JSON')
    await user.clear(json)
    await user.click(json)
    await user.paste('{"role": "agent", "text": "Bye", "start_ms": 0, "end_ms": 400}')
    await user.tab()
    expect(segmentAt(editor, 6)).toEqual({ role: 'agent', text: 'Bye', start_ms: 0, end_ms: 400 })
  })

  it('follows the selection, also when what was selected is deleted', async () => {
    const { user, editor } = open(bakeryCall, [1])
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(editor.order()).toHaveLength(5)
    act(() => editor.selection.set([editor.order()[1] ?? '']))
    expect(screen.getByRole('heading', { name: 'Tool call check_stock' })).toBeDefined()
  })

  it('puts the focus on the field that a problem speaks of', () => {
    const { editor, ids } = open(bakeryCall, [2])
    act(() => editor.selection.set(ids, ['tool', 'request_id']))
    expect(document.activeElement).toBe(box('Request ID'))
  })

  it('leaves the focus where it is when undo brings an older selection back', () => {
    const { editor, ids } = open(bakeryCall, [2])
    act(() => editor.selection.set(ids, ['tool', 'request_id']))
    act(() => void editor.commit('Take out', (tx) => tx.remove(editor.order()[5] ?? ''), { select: [] }))
    const elsewhere = document.body.appendChild(document.createElement('button'))
    elsewhere.focus()
    act(() => void editor.history.undo())
    expect(editor.selection.ids()).toEqual(ids)
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })

  it('only shows in a call that is open for reading', async () => {
    const { user, editor } = open(bakeryCall, [0], true)
    await user.type(box('Text'), ' Hello!')
    await user.tab()
    expect(editor.toPayload()).toEqual(bakeryCall)
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'New word' })).toBeNull()
  })
})

describe('the words of a turn', () => {
  it('are edited one by one', async () => {
    const { user, segment } = open(bakeryCall, [0])
    await user.clear(box('Word of word 3'))
    await user.type(box('Word of word 3'), 'lovely{Enter}')
    expect(segment(0).text).toBe('Corner Bakery, lovely morning.')
    await user.clear(box('End of word 3'))
    await user.type(box('End of word 3'), '0:01.61{Enter}')
    await user.clear(box('Confidence of word 3'))
    await user.tab()
    expect(segment(0).words).toMatchObject([{}, {}, { word: 'lovely', start_ms: 1380, end_ms: 1610 }, {}])
    expect(JSON.stringify(segment(0).words)).not.toContain(
      '"lovely","start_ms":1380,"end_ms":1610,"confidence"',
    )
  })

  it('move by key, and no other word with them', async () => {
    const { user, segment } = open(bakeryCall, [0])
    await user.click(box('Start of word 2'))
    await user.keyboard('{ArrowUp}{ArrowUp}{Shift>}{ArrowDown}{/Shift}')
    expect(segment(0).words).toMatchObject([
      { end_ms: 780 },
      { start_ms: 720, end_ms: 1240 },
      { start_ms: 1380 },
      {},
    ])
  })

  it('can be added and removed, and the focus goes on to a word', async () => {
    const { user, segment } = open(bakeryCall, [0])
    await user.type(box('New word'), 'Hello!{Enter}')
    expect(segment(0).text).toBe('Corner Bakery, good morning. Hello!')
    await user.click(screen.getByRole('button', { name: 'Remove word 1' }))
    expect(segment(0).text).toBe('Bakery, good morning. Hello!')
    expect(document.activeElement).toBe(box('Word of word 1'))
  })

  it('say where their times come from', async () => {
    const { user } = open(bakeryCall, [0])
    expect(descriptionOf(box('Start of word 2'))).toBe('A provider sent this time.')
    await user.click(box('Start of word 2'))
    await user.keyboard('{ArrowUp}')
    expect(descriptionOf(box('Start of word 2'))).toBe('Somebody set this time by hand.')
  })

  it('of a long turn are shown in part, until one of the others is asked for', () => {
    const words = Array.from({ length: 70 }, (_, index) => ({
      word: `w${index}`,
      start_ms: index * 100,
      end_ms: index * 100 + 90,
    }))
    const { editor, ids } = open({ transcript_with_tool_calls: [{ role: 'agent', words }] }, [0])
    expect(screen.getByText('Show all 70 words')).toBeDefined()
    expect(document.querySelector('[aria-label="End of word 65"]')).toBeNull()
    act(() => editor.selection.set(ids, ['words', 64, 'end_ms']))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('End of word 65')
  })
})

describe('several selected items', () => {
  it('are moved in time together', async () => {
    const { user, segment } = open(bakeryCall, [1, 5])
    expect(screen.getByRole('heading', { name: '2 items selected' })).toBeDefined()
    await user.type(screen.getByLabelText('Move in time by'), '-0.5s{Enter}')
    expect([segment(1).start_ms, segment(5).start_ms]).toEqual([2400, 5300])
  })

  it('stay where they are when the amount cannot be read', async () => {
    const { user, editor } = open(bakeryCall, [1, 5])
    await user.type(screen.getByLabelText('Move in time by'), 'a bit{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('Not a length')
    expect(editor.toPayload()).toEqual(bakeryCall)
  })

  it('are deleted together', async () => {
    const { user, editor } = open(bakeryCall, [0, 1])
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(editor.order()).toHaveLength(4)
  })
})
