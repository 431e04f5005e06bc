import { setText } from '@call-timeline/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactElement, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, shortCall, toolPair } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import type { RowRenderers } from './row-renderers.ts'

afterEach(cleanup)

function show(renderers: RowRenderers, call = shortCall) {
  const editor = openEditor(call)
  const view = (next: RowRenderers) => (
    <Timeline.Root editor={editor} renderers={next}>
      <Timeline.Transcript />
    </Timeline.Root>
  )
  const { rerender } = render(view(renderers))
  return { editor, again: (next: RowRenderers) => rerender(view(next)), keys: userEvent.setup() }
}

function useCounted(): ReactElement {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count} times
    </button>
  )
}

const rows = () => screen.getAllByRole('article').map((row) => row.textContent)

test('each kind may have a renderer, and a tool of a name its own', () => {
  show(
    {
      node: ({ row }) => `now in ${row.to}`,
      tool: ({ row }) => `any tool ${row.name}`,
      tools: { pay: ({ row, outcome }) => `${row.kind} of pay ${outcome?.verdict}` },
    },
    callOf(...toolPair('pay', 0, 500), ...toolPair('constructor', 600, 700), {
      role: 'node_transition',
      start_ms: 900,
      node: { from: 'a', to: 'b' },
    }),
  )
  expect(rows().map((text) => text?.slice(6))).toEqual([
    'call of pay succeeded',
    'result of pay succeeded',
    'any tool constructor',
    'any tool constructor',
    'now in b',
  ])
})

test('may put something around what the row shows anyway', () => {
  show({
    speech: ({ defaultContent, row }) => (
      <>
        <b>{row.voice}!</b>
        {defaultContent}
      </>
    ),
  })
  expect(rows()[1]).toContain('agent!')
  expect(rows()[1]).toContain('Corner Bakery, good morning.')
})

test('may use hooks, also when written anew for each render', async () => {
  // Another function each time, as a host writes it in its JSX.
  const counting = (): RowRenderers => ({ speech: useCounted.bind(undefined) })
  const { again, keys } = show(counting(), callOf(agent('Hi.', 0, 100)))
  await keys.click(screen.getByRole('button'))
  again(counting())
  expect(screen.getByRole('button').textContent).toBe('1 times')
})

test('one that throws is replaced by what the row shows anyway, with a note, until the row changes', () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { editor } = show(
    {
      speech({ row }) {
        if (row.text === 'Bad.') throw new Error('no such voice')
        return `host: ${row.text}`
      },
    },
    callOf(agent('Bad.', 0, 100), agent('Good.', 200, 300)),
  )
  expect(rows()[0]).toContain('Bad.')
  expect(rows()[0]).toContain('failed: no such voice')
  expect(rows()[1]).toContain('host: Good.')
  act(() => {
    editor.run(setText, { id: 's1', text: 'Better.' })
  })
  expect(rows()[0]).toContain('host: Better.')
  report.mockClear()
})

test('a text is edited where it stands all the same', async () => {
  const { editor, keys } = show({ speech: () => 'host' }, callOf(agent('Hi.', 0, 100)))
  await keys.tab()
  await keys.keyboard('{Enter} There.{Enter}')
  expect(editor.segment('s1')?.wire).toMatchObject({ text: 'Hi. There.' })
})

test('the finished viewer takes them too', () => {
  render(<CallViewer call={shortCall} locale="en" renderers={{ node: ({ row }) => `to ${row.to}` }} />)
  expect(rows()[0]).toContain('to greeting')
})
