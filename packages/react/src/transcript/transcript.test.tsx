import { setText } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { english } from '../messages/messages.ts'
import { openEditor } from '../testing/open-editor.ts'
import { agent, awkwardCall, callOf, hostileCall, shortCall, toolPair, user } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

afterEach(cleanup)

function show(call: Json, options: { readonly readOnly?: boolean } = {}) {
  const editor = openEditor(call, options)
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Transcript />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const rows = () => screen.getAllByRole('article')
const names = () => rows().map((row) => row.getAttribute('aria-label'))

describe('what a row says', () => {
  test('a list of articles, each named by who, when, how much and what is wrong', () => {
    show(callOf(agent('One two three.', 12_400, 15_000), { role: 'user', text: 'And when?' }))
    expect(within(screen.getByRole('list', { name: 'Transcript' })).getAllByRole('listitem')).toHaveLength(2)
    expect(names()).toEqual([
      'Agent, 0:12.4 to 0:15.0, 3 words',
      expect.stringMatching(/^User, no time, 2 words, 1 error/),
    ])
  })

  test('each kind of segment has its own', () => {
    show(shortCall)
    expect(names()).toEqual([
      'Node start to greeting, 0:00.3 to 0:00.3',
      'Agent, 0:00.4 to 0:02.1, 4 words',
      'User, 0:02.9 to 0:04.7, 6 words',
      'Tool call check_stock, 0:05.0 to 0:05.0, succeeded',
      'Result of check_stock, 0:05.4 to 0:05.4, succeeded',
      'Node greeting to order, 0:05.5 to 0:05.5',
      'Agent, 0:05.8 to 0:07.9, 7 words',
      'User, 0:08.8 to 0:09.6, 2 words',
      'Agent, 0:10.2 to 0:12.0, 4 words',
    ])
  })

  test('a tool call follows its result: who fails is said on both', () => {
    const { editor } = show(callOf(...toolPair('pay', 0, 850)))
    expect(rows()[0]?.textContent).toContain('850 ms')
    expect(names()).toEqual([expect.stringContaining('succeeded'), expect.stringContaining('succeeded')])
    const result = editor.segment('s2')
    if (result === undefined) throw new Error('no result')
    act(() => {
      editor.commit('Fail', (tx) =>
        tx.put({
          ...result,
          wire: { role: 'agent_result', tool: { request_id: 'pay-0', is_error: true, error: 'declined' } },
        }),
      )
    })
    expect(names()).toEqual([
      expect.stringContaining('failed: declined'),
      expect.stringContaining('failed: declined'),
    ])
  })

  test('latency stands before the answer: as reported, else estimated from the times', () => {
    show(shortCall)
    const pills = [...document.querySelectorAll('.ct-latency')]
    expect(pills.map((pill) => [pill.textContent, pill.getAttribute('data-source')])).toEqual([
      ['+1.1 s', 'reported'],
      ['+600 ms', 'estimated'],
    ])
  })

  test('an answer slower than the host allows is marked', () => {
    render(
      <Timeline.Root editor={openEditor(shortCall)} slowLatencyMs={1000}>
        <Timeline.Transcript />
      </Timeline.Root>,
    )
    expect([...document.querySelectorAll('.ct-latency[data-slow]')].map((pill) => pill.textContent)).toEqual([
      '+1.1 s',
    ])
  })

  test('long silence, overlap, interruption, missing text and missing results are told', () => {
    show(awkwardCall)
    const text = screen.getByRole('list').textContent
    for (const told of ['6 s of silence', 'overlap 1.1 s', 'Interrupted', 'No text', 'no result']) {
      expect(text).toContain(told)
    }
  })

  test('what was not heard after the cut is struck through, and only that', () => {
    show(awkwardCall)
    const cut = [...document.querySelectorAll('.ct-word[data-cut]')].map((word) => word.textContent)
    expect(cut.join('').trim()).toBe('at the corner of')
  })

  test('hostile payloads are shown as text, never as markup', () => {
    show(hostileCall)
    expect(screen.getByText(/<img src=x onerror/)).toBeDefined()
    expect(document.querySelectorAll('img, script, b, i, iframe')).toHaveLength(0)
    expect(names()).toContain('Unknown role <script>, no time, 1 error')
    expect(names().some((name) => name?.startsWith('Not an object'))).toBe(true)
  })

  test('an empty call says what to do next', () => {
    show(callOf())
    expect(screen.queryByRole('list')).toBeNull()
    expect(screen.getByText('Nothing has been said yet')).toBeDefined()
    expect(screen.getByText(/Add the first turn/)).toBeDefined()
  })
})

describe('moving and selecting', () => {
  test('is one Tab stop; arrow keys, Home and End move focus and selection', async () => {
    const { editor, keys } = show(shortCall)
    await keys.tab()
    expect(document.activeElement).toBe(rows()[0])
    await keys.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(rows()[2])
    expect(editor.selection.ids()).toEqual(['s3'])
    await keys.keyboard('{End}')
    expect(document.activeElement).toBe(rows().at(-1))
    await keys.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}')
    expect(editor.selection.ids()).toEqual(['s1', 's2'])
    expect(rows().filter((row) => row.tabIndex === 0)).toEqual([rows()[1]])
    await keys.tab()
    expect(screen.getByRole('list').contains(document.activeElement)).toBe(false)
  })

  test('a click selects, with Shift up to there, with Control one more', async () => {
    const { editor, keys } = show(shortCall)
    const [first, second, third] = rows()
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few rows')
    await keys.click(first)
    expect(editor.selection.ids()).toEqual(['s1'])
    await keys.keyboard('{Shift>}')
    await keys.click(third)
    await keys.keyboard('{/Shift}{Control>}')
    await keys.click(second)
    await keys.keyboard('{/Control}')
    expect(editor.selection.ids()).toEqual(['s1', 's3'])
    expect(first.getAttribute('aria-current')).toBe('true')
    expect(second.hasAttribute('aria-current')).toBe(false)
  })

  test('a selection made elsewhere shows here', () => {
    const { editor } = show(shortCall)
    act(() => editor.selection.set(['s7']))
    expect(rows()[6]?.getAttribute('data-selected')).toBe('')
  })

  test('call and result light each other', () => {
    const { editor } = show(shortCall)
    act(() => editor.selection.set(['s4']))
    expect(rows()[4]?.hasAttribute('data-partner')).toBe(true)
    expect(rows()[3]?.hasAttribute('data-partner')).toBe(false)
  })

  test('after a row is deleted by key, the focus is on the one that took its place', async () => {
    const { keys } = show(shortCall)
    await keys.tab()
    await keys.keyboard('{ArrowDown}{Delete}')
    expect(document.activeElement?.getAttribute('aria-label')).toContain('User, 0:02.9')
    await keys.keyboard('{Control>}z{/Control}')
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Agent, 0:00.4')
  })
})

describe('editing in place', () => {
  test('Enter starts, Enter keeps, and the focus is back on the row', async () => {
    const { editor, keys } = show(shortCall)
    await keys.tab()
    await keys.keyboard('{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Edit text' }))
    await keys.keyboard(' How are you?{Enter}')
    expect(editor.segment('s2')?.wire).toMatchObject({ text: 'Corner Bakery, good morning. How are you?' })
    expect(document.activeElement).toBe(rows()[1])
  })

  test('Escape leaves the text as it was', async () => {
    const { editor, keys } = show(shortCall)
    await keys.tab()
    await keys.keyboard('{ArrowDown}{Enter}XXX{Escape}')
    expect(editor.segment('s2')?.wire).toMatchObject({ text: 'Corner Bakery, good morning.' })
    expect(editor.history.canUndo()).toBe(false)
    expect(document.activeElement).toBe(rows()[1])
  })

  test('going elsewhere keeps it', async () => {
    const { editor, keys } = show(shortCall)
    await keys.dblClick(screen.getByText('Two, please.'))
    await keys.clear(screen.getByRole('textbox'))
    await keys.keyboard('Three, please.')
    await keys.click(screen.getByText('Done. See you soon.'))
    expect(editor.segment('s8')?.wire).toMatchObject({ text: 'Three, please.' })
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('letters typed into the text are no commands', async () => {
    const { editor, keys } = show(shortCall)
    await keys.tab()
    await keys.keyboard('{ArrowDown}{Enter}auw?m')
    expect(editor.order()).toHaveLength(9)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('a text that arrives from elsewhere meanwhile does not disturb another row', () => {
    const { editor } = show(shortCall)
    act(() => {
      editor.run(setText, { id: 's3', text: 'Rye?' })
    })
    expect(rows()[2]?.textContent).toContain('Rye?')
  })

  test('a call that is read-only cannot be edited', async () => {
    const { keys } = show(shortCall, { readOnly: true })
    await keys.dblClick(screen.getByText('Two, please.'))
    expect(screen.queryByRole('textbox')).toBeNull()
    await keys.keyboard('{Enter}')
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('what is rendered again', () => {
  function counted() {
    const rendered: string[] = []
    const row: typeof english.transcript.row = (description) => {
      rendered.push(description.time?.start ?? '')
      return english.transcript.row(description)
    }
    const turns = Array.from({ length: 5 }, (_, index) =>
      user(`Turn ${index}.`, index * 1000, index * 1000 + 900),
    )
    const editor = openEditor(callOf(...turns))
    render(
      <Timeline.Root editor={editor} messages={{ transcript: { row } }}>
        <Timeline.Transcript />
      </Timeline.Root>,
    )
    return { editor, rendered }
  }

  test('by an edit of one turn: its row, and no other', () => {
    const { editor, rendered } = counted()
    rendered.length = 0
    act(() => {
      editor.run(setText, { id: 's2', text: 'Turn one and a half.' })
    })
    expect([...new Set(rendered)]).toEqual(['0:01.0'])
  })

  test('by another selection: the row that had it and the row that has it', () => {
    const { editor, rendered } = counted()
    act(() => editor.selection.set(['s2']))
    rendered.length = 0
    act(() => editor.selection.set(['s4']))
    expect([...new Set(rendered)].toSorted()).toEqual(['0:01.0', '0:03.0'])
  })
})
