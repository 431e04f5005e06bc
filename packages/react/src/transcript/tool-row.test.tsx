import { setText } from '@call-timeline/core'
import type { Json, JsonObject } from '@call-timeline/schema'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { TimelineRootProps } from '../context/timeline-root.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, toolPair } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

afterEach(cleanup)

function show(call: Json, props: Partial<TimelineRootProps> = {}) {
  const editor = openEditor(call)
  render(
    <Timeline.Root editor={editor} {...props}>
      <Timeline.Transcript />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const rows = () => screen.getAllByRole('article')
const names = () => rows().map((row) => row.getAttribute('aria-label'))
const lines = () => screen.getAllByRole('treeitem').map((line) => line.textContent)

/** A call of a tool and its answer, with arguments and a result. */
function run(name: string, id: string, startMs: number, params: Json, answer: JsonObject): readonly Json[] {
  return [
    { role: 'agent_function', start_ms: startMs, tool: { name, request_id: id, params } },
    { role: 'agent_result', start_ms: startMs + 300, tool: { name, request_id: id, ...answer } },
  ]
}

describe('one line', () => {
  test('a result right under its call continues the call’s line, and stays a row of its own', async () => {
    const { editor, keys } = show(callOf(...toolPair('pay', 0, 850)))
    const [call, result] = rows()
    expect(call?.textContent).toContain('pay')
    expect(call?.textContent).toContain('850 ms')
    expect(result?.hasAttribute('data-folded')).toBe(true)
    expect(within(result ?? document.body).queryByRole('button')).toBeNull()
    await keys.tab()
    await keys.keyboard('{ArrowDown}')
    expect(editor.selection.ids()).toEqual(['s2'])
    await keys.keyboard('[[')
    expect(editor.selection.ids()).toEqual(['s1'])
  })

  test('a result that comes later has a line of its own', () => {
    const [call, result] = toolPair('pay', 0, 850)
    show(callOf(call ?? null, agent('One moment.', 100, 500), result ?? null))
    expect(rows()[2]?.hasAttribute('data-folded')).toBe(false)
    expect(within(rows()[2] ?? document.body).getByRole('button').textContent).toContain('pay')
  })

  test('tells which attempt it is, a pair that is a guess, and a result that nobody asked for', () => {
    show(
      callOf(
        ...run('pay', 'p1', 0, {}, { is_error: true, error: 'declined' }),
        ...run('pay', 'p2', 1000, {}, { is_error: true, error: 'declined' }),
        ...run('pay', 'p3', 2000, {}, { result: { ok: true } }),
        { role: 'agent_function', start_ms: 4000, tool: { name: 'send' } },
        { role: 'agent_result', start_ms: 4100, tool: { name: 'send', result: {} } },
        { role: 'agent_result', start_ms: 5000, tool: { name: 'other', request_id: 'x', result: {} } },
      ),
    )
    expect(names().map((name) => /attempt \d of \d|guessed pair|no call/.exec(name ?? '')?.[0])).toEqual([
      'attempt 1 of 3',
      'attempt 1 of 3',
      'attempt 2 of 3',
      'attempt 2 of 3',
      'attempt 3 of 3',
      'attempt 3 of 3',
      'guessed pair',
      'guessed pair',
      'no call',
    ])
    expect(rows()[2]?.textContent).toContain('attempt 2 of 3')
  })

  test('the count of attempts follows an edit', () => {
    const { editor } = show(
      callOf(...run('pay', 'p1', 0, {}, { is_error: true }), ...run('pay', 'p2', 1000, {}, { result: {} })),
    )
    expect(names()[0]).toContain('attempt 1 of 2')
    act(() => {
      editor.commit('Remove', (tx) => {
        tx.remove('s3')
        tx.remove('s4')
      })
    })
    expect(names()[0]).not.toContain('attempt')
  })
})

describe('opened', () => {
  test('by Enter on the call or its result, to both as trees', async () => {
    const { keys } = show(callOf(...toolPair('pay', 0, 850)))
    await keys.tab()
    await keys.keyboard('{Enter}')
    expect(within(rows()[0] ?? document.body).getByRole('tree', { name: 'Parameters' })).toBeDefined()
    expect(lines()).toEqual(['product: "rye"', 'ok: true'])
    await keys.keyboard('{ArrowDown}{Enter}')
    expect(screen.queryByRole('tree')).toBeNull()
  })

  test('Tab leads from the row into what is opened, Escape back to the row', async () => {
    const { keys } = show(callOf(...toolPair('pay', 0, 850), agent('Done.', 900, 1000)))
    await keys.tab()
    await keys.keyboard('{Enter}')
    await keys.tab()
    expect(document.activeElement?.textContent).toBe('Tree')
    await keys.tab()
    await keys.tab()
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem')
    await keys.keyboard('{Escape}')
    expect(document.activeElement).toBe(rows()[0])
  })

  test('as JSON text', async () => {
    const { keys } = show(callOf(...toolPair('pay', 0, 850)))
    await keys.click(screen.getByRole('button', { name: /pay/ }))
    await keys.click(screen.getByRole('button', { name: 'JSON' }))
    expect(screen.getByRole('region', { name: 'Parameters' }).textContent).toBe('{\n  "product": "rye"\n}')
    await keys.click(screen.getAllByRole('button', { name: 'Copy' })[1] ?? document.body)
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({ ok: true })
  })

  test('against the same tool’s call before it', async () => {
    const { keys } = show(
      callOf(
        ...run('find', 'f1', 0, { day: 'Monday', limit: 2 }, { result: { slots: [] } }),
        ...run('find', 'f2', 2000, { day: 'Tuesday', limit: 2, late: true }, { result: { slots: ['9:00'] } }),
      ),
    )
    await keys.click(screen.getAllByRole('button', { name: /find/ })[0] ?? document.body)
    expect(screen.queryByRole('button', { name: 'Difference' })).toBeNull()
    await keys.click(screen.getAllByRole('button', { name: /find/ })[1] ?? document.body)
    await keys.click(screen.getByRole('button', { name: 'Difference' }))
    expect(screen.getByText(/previous call of this tool at 0:00.0/)).toBeDefined()
    const changes = [...document.querySelectorAll('.ct-change')].map((line) => line.textContent)
    expect(changes).toEqual(['Changed±day "Monday" → "Tuesday"', 'Added+late true', 'Added+slots[0] "9:00"'])
  })

  test('stays open while the call is edited elsewhere', async () => {
    const { editor, keys } = show(callOf(...toolPair('pay', 0, 850), agent('Done.', 900, 1000)))
    await keys.click(screen.getByRole('button', { name: /pay/ }))
    act(() => {
      editor.run(setText, { id: 's3', text: 'All done.' })
    })
    expect(screen.getAllByRole('tree')).toHaveLength(2)
  })
})

describe('secrets', () => {
  const call = callOf(
    ...run(
      'pay',
      'p1',
      0,
      { card: { number: '4242' }, sum: 3 },
      { is_error: true, error: 'card 4242 declined' },
    ),
    ...run('pay', 'p2', 1000, { card: { number: '4343' }, sum: 3 }, { result: { ok: true } }),
  )
  const maskValue: TimelineRootProps['maskValue'] = (path) => path.at(-1) === 'number' || path[0] === 'error'

  test('are shown nowhere: not in lines and names, trees, text or differences', async () => {
    const { keys } = show(call, { maskValue })
    for (const button of screen.getAllByRole('button', { name: /pay/ })) await keys.click(button)
    expect(screen.getAllByText('hidden').length).toBeGreaterThan(0)
    for (const view of ['JSON', 'Difference']) {
      expect(document.body.outerHTML).not.toMatch(/4242|4343/)
      for (const button of screen.getAllByRole('button', { name: view })) await keys.click(button)
    }
    expect(document.body.outerHTML).not.toMatch(/4242|4343/)
    expect(screen.queryByRole('button', { name: 'Show hidden value' })).toBeNull()
  })

  test('can be looked at where the host allows it, and hidden again', async () => {
    const { keys } = show(call, { maskValue, canRevealMasked: true })
    await keys.click(screen.getAllByRole('button', { name: /pay/ })[1] ?? document.body)
    await keys.click(screen.getByRole('button', { name: 'Show hidden value' }))
    expect(lines()).toContainEqual(expect.stringContaining('number: "4343"'))
    await keys.click(screen.getByRole('button', { name: 'Hide value' }))
    expect(document.body.outerHTML).not.toContain('4343')
  })

  test('a mask that throws hides', () => {
    show(call, {
      maskValue: () => {
        throw new Error('cannot tell')
      },
    })
    expect(document.body.outerHTML).not.toMatch(/4242|4343/)
  })
})
