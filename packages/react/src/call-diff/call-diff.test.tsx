import type { Json, JsonObject } from '@call-timeline/schema'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, node, toolPair, user } from '../testing/payloads.ts'
import { CallDiff, type CallDiffProps } from './call-diff.tsx'

afterEach(cleanup)

const before = callOf(
  node('start', 'greeting', 0),
  agent('Corner Bakery, good morning.', 400, 2100),
  user('Do you have rye bread today?', 2900, 4700),
  ...toolPair('check_stock', 5000, 5400),
  agent('We do.', 5800, 7900),
)
const after = callOf(
  node('start', 'ordering', 0),
  agent('Corner Bakery, good evening.', 400, 2100),
  user('Do you have rye bread today?', 2900, 4700),
  user('Hello?', 4750, 4800),
  ...toolPair('check_stock', 5000, 5400, { result: { ok: false }, is_error: true }),
  agent('We do.', 6300, 8400),
)

const labels = { left: 'Before', right: 'After' }
function compare(
  left: CallDiffProps['left'],
  right: CallDiffProps['right'],
  more: Partial<CallDiffProps> = {},
) {
  const pressed = userEvent.setup()
  render(<CallDiff left={left} right={right} labels={labels} {...more} />)
  return { pressed }
}
const rows = (): HTMLElement[] => screen.queryAllByRole('article')
const names = (): (string | null)[] => rows().map((row) => row.getAttribute('aria-label'))
const rowNamed = (name: RegExp): ReturnType<typeof within> => within(screen.getByRole('article', { name }))
const spoken = (): string | undefined => screen.getByRole('status').textContent
const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label')

describe('two calls side by side', () => {
  it('says in a line what differs', () => {
    compare(before, after)
    const bar = screen.getByText(/1 turn changed|turns changed/).textContent
    expect(bar).toContain('1 turn added')
    expect(bar).toContain('1 tool failed')
  })

  it('names each row by what became of it, and a row that is put in is one row', () => {
    compare(before, after)
    expect(names()).toEqual([
      'Difference 1 of 5, transition changed: Transition, 0:00.0',
      'Difference 2 of 5, turn changed: Agent, 0:00.4',
      'turn the same: User, 0:02.9',
      'Difference 3 of 5, turn only in After: User, 0:04.7',
      'tool row the same: Call of check_stock, 0:05.0',
      'Difference 4 of 5, tool row changed: Result of check_stock, 0:05.4',
      'Difference 5 of 5, turn changed: Agent, 0:06.3',
    ])
  })

  it('marks the words that were taken out and put in, in words too', () => {
    compare(before, after)
    const row = rowNamed(/^Difference 2/)
    expect(row.getByRole('deletion').textContent).toBe(' [removed: morning. end] ')
    expect(row.getByRole('insertion').textContent).toBe(' [added: evening. end] ')
  })

  it('says what differs in the data of a tool, by path', () => {
    compare(before, after)
    const row = rowNamed(/^Difference 4/)
    expect(row.getByText(/Result, ok/i)).toBeDefined()
    expect(row.getByText('failed')).toBeDefined()
  })

  it('says by how much an answer came later', () => {
    compare(
      before,
      callOf(agent('Corner Bakery.', 0, 900), user('Rye?', 1000, 1500), agent('We do.', 2600, 3000)),
    )
    cleanup()
    compare(
      callOf(user('Rye?', 1000, 1500), agent('We do.', 1700, 2100)),
      callOf(user('Rye?', 1000, 1500), agent('We do.', 2000, 2400)),
    )
    expect(rowNamed(/We do|Agent/).getByText('Latency +300 ms')).toBeDefined()
  })

  it('shows the ways through the nodes one above the other', () => {
    compare(before, after)
    const paths = within(screen.getByRole('region', { name: 'Nodes' }))
    expect(paths.getByRole('row', { name: /Before greeting/ })).toBeDefined()
    expect(paths.getByRole('row', { name: /After ordering/ })).toBeDefined()
  })

  it('lists the fields of the call that differ', async () => {
    const { pressed } = compare(before, { ...before, call_id: 'another' })
    await pressed.click(screen.getByText('1 field of the call differs'))
    expect(screen.getByText('another', { exact: false })).toBeDefined()
  })

  it('moved rows stand at both places, and lead to each other', async () => {
    const list = [
      agent('One and only.', 0, 900),
      user('Two of them.', 1000, 1900),
      agent('Three it is.', 2000, 2900),
    ]
    const [one, two, three] = list
    const { pressed } = compare(callOf(...list), callOf(...[three, one, two].flatMap((row) => row ?? [])))
    const [first] = screen.getAllByRole('button', { name: 'Go there' })
    const from = first?.closest('article')
    await pressed.click(first ?? document.body)
    expect(document.activeElement?.getAttribute('data-status')).toBe('moved')
    expect(document.activeElement).not.toBe(from)
  })
})

describe('filters', () => {
  it('show the rows that differ, or differ in one way', async () => {
    const { pressed } = compare(before, after)
    await pressed.selectOptions(screen.getByLabelText('Show'), 'Differences')
    expect(rows()).toHaveLength(5)
    await pressed.selectOptions(screen.getByLabelText('Show'), 'Tools')
    expect(names()).toEqual(['Difference 1 of 1, tool row changed: Result of check_stock, 0:05.4'])
  })

  it('times within what is ignored are the same', () => {
    compare(callOf(agent('Hi.', 0, 900)), callOf(agent('Hi.', 0, 950)))
    expect(names()).toEqual(['Difference 1 of 1, turn changed: Agent, 0:00.0'])
    fireEvent.change(screen.getByLabelText(/^Ignore times/), { target: { value: '50' } })
    expect(names()).toEqual(['turn the same: Agent, 0:00.0'])
  })

  it('each call may keep its own clock', async () => {
    const later = callOf(agent('Hi.', 0, 900), user('Yes?', 2000, 2500))
    const { pressed } = compare(callOf(agent('Hi.', 0, 900), user('Yes?', 1000, 1500)), later)
    expect(screen.queryByText('Start +1 s')).toBeNull()
    await pressed.selectOptions(screen.getByLabelText('Times'), 'As they are')
    expect(screen.getByText('Start +1 s')).toBeDefined()
  })

  it('tell a host of the view, and say when nothing passes', async () => {
    const views: unknown[] = []
    const { pressed } = compare(before, before, { onViewChange: (view) => views.push(view) })
    await pressed.selectOptions(screen.getByLabelText('Show'), 'Nodes')
    expect(views).toEqual([{ only: 'nodes', toleranceMs: 0, clock: 'warped' }])
    expect(screen.getByText('No row passes this filter')).toBeDefined()
    await pressed.click(screen.getByRole('button', { name: 'Show all rows' }))
    expect(rows()).toHaveLength(6)
  })
})

describe('keys', () => {
  it('D and Shift+D go from difference to difference and around', async () => {
    const { pressed } = compare(before, after)
    act(() => rows()[0]?.focus())
    await pressed.keyboard('d')
    expect(focused()).toMatch(/^Difference 2 of 5, turn changed/)
    await pressed.keyboard('{Shift>}d{/Shift}')
    expect(focused()).toMatch(/^Difference 1 of 5/)
    await pressed.keyboard('{Shift>}d{/Shift}')
    expect(focused()).toMatch(/^Difference 5 of 5/)
    await pressed.keyboard('d')
    expect(focused()).toMatch(/^Difference 1 of 5/)
  })

  it('arrows, Home and End go from row to row, of which one is a Tab stop', async () => {
    const { pressed } = compare(before, after)
    act(() => rows()[0]?.focus())
    await pressed.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toMatch(/^turn the same: User/)
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1)
    await pressed.keyboard('{End}')
    expect(focused()).toMatch(/^Difference 5/)
    await pressed.keyboard('{Home}')
    expect(focused()).toMatch(/^Difference 1/)
  })

  it('letters in a field are the field’s', async () => {
    const { pressed } = compare(before, after)
    await pressed.click(screen.getByLabelText(/^Ignore times/))
    await pressed.keyboard('d')
    expect(document.activeElement).toBe(screen.getByLabelText(/^Ignore times/))
  })
})

describe('taking over', () => {
  it('offers nothing where neither call can be changed', () => {
    compare(before, openEditor(after, { readOnly: true }))
    expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull()
    expect(screen.getByRole('region', { name: 'Two calls compared' }).dataset.readonly).toBe('')
  })

  it('a row is taken by its button or by L, as one step to undo, and the focus stays', async () => {
    const editor = openEditor(after)
    const { pressed } = compare(before, editor)
    act(() => screen.getByRole('article', { name: /^Difference 2/ }).focus())
    await pressed.keyboard('l')
    expect(textAt(editor.toPayload(), 1)).toBe('Corner Bakery, good morning.')
    expect(spoken()).toBe('Taken from Before')
    expect(document.activeElement?.matches('.ct-diff-row')).toBe(true)
    await pressed.keyboard('{Control>}z{/Control}')
    expect(editor.toPayload()).toEqual(after)
    await pressed.click(rowNamed(/^Difference 3/).getByRole('button', { name: 'Remove, as in Before' }))
    expect(textAt(editor.toPayload(), 3)).toBeUndefined()
    await pressed.click(screen.getByRole('button', { name: 'Undo' }))
    expect(editor.toPayload()).toEqual(after)
  })

  it('a field alone is taken', async () => {
    const editor = openEditor(after)
    const { pressed } = compare(before, editor)
    const [button] = rowNamed(/^Difference 4/).getAllByRole('button', { name: 'Take this field from Before' })
    await pressed.click(button ?? document.body)
    expect(editor.segment(editor.order()[5] ?? '')?.wire).toMatchObject({
      tool: { result: { ok: true }, is_error: true },
    })
  })

  it('everything is taken as one step', async () => {
    const editor = openEditor(after)
    const { pressed } = compare(before, editor)
    await pressed.click(screen.getByRole('button', { name: 'Take everything from Before' }))
    expect(screen.getByText(/No differences/, { selector: 'strong' })).toBeDefined()
    await pressed.click(screen.getByRole('button', { name: 'Undo' }))
    expect(editor.toPayload()).toEqual(after)
  })

  it('says why when it is refused, and leaves the call as it is', async () => {
    const editor = openEditor(['not', 'a', 'call'])
    const { pressed } = compare(before, editor)
    act(() => rows()[0]?.focus())
    await pressed.keyboard('l')
    expect(spoken()).toMatch(/\w+ \w+/)
    expect(screen.getByRole('status').dataset.tone).toBe('refused')
    expect(editor.toPayload()).toEqual(['not', 'a', 'call'])
  })

  it('follows edits that are made elsewhere', () => {
    const editor = openEditor(before)
    compare(before, editor)
    expect(screen.getByText('Both calls have the same rows and the same fields.')).toBeDefined()
    act(() => {
      editor.commit('Take out', (tx) => tx.remove(editor.order()[1] ?? ''))
    })
    expect(names().filter((name) => name?.startsWith('Difference'))).toHaveLength(1)
  })
})

describe('calls that are none', () => {
  it.each<[string, Json, RegExp]>([
    ['a text', 'This is not a call.', /After is not a JSON object/],
    ['nothing', null, /After is not a JSON object/],
    ['a call without rows', { call_id: 'x' }, /After has no rows/],
  ])('%s beside a call', (_, right, note) => {
    compare(before, right)
    expect(screen.getByText(note)).toBeDefined()
    expect(rows()).toHaveLength(6)
  })

  it('two without rows', () => {
    compare({}, {})
    expect(screen.getByText('No rows to compare')).toBeDefined()
  })

  it('whatever is in them, it is shown as text', () => {
    const evil: JsonObject = { role: 'agent', text: '<img src=x onerror=alert(1)>', start_ms: 0, end_ms: 9 }
    compare(callOf(evil, 4, null, { words: 7 }, [[]]), callOf(JSON.parse('{"__proto__": {"role": "user"}}')))
    expect(document.querySelector('.ct-call-diff img')).toBeNull()
  })
})

function textAt(payload: Json, index: number): unknown {
  const list =
    typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'transcript_with_tool_calls') : []
  return Array.isArray(list) ? list[index]?.text : undefined
}
