import { setText } from '@call-timeline/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { callOf, shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

afterEach(cleanup)

function show(editor = openEditor(shortCall)) {
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Toolbar>
        <Timeline.UndoButton />
        <Timeline.RedoButton />
        <Timeline.AddMenu />
        <Timeline.ProblemsButton />
      </Timeline.Toolbar>
      <Timeline.Transcript />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('undo and redo follow the history, and say what they would do', async () => {
  const { editor, keys } = show()
  expect(button('Undo').getAttribute('aria-disabled')).toBe('true')
  act(() => {
    editor.run(setText, { id: 's2', text: 'Good evening.' })
  })
  expect(button('Undo').hasAttribute('aria-disabled')).toBe(false)
  await keys.hover(button('Undo'))
  expect(await screen.findByText(/^Undo: Change text/)).toBeDefined()
  await keys.click(button('Undo'))
  expect(editor.toPayload()).toEqual(shortCall)
  await keys.click(button('Redo'))
  expect(editor.segment('s2')?.wire).toMatchObject({ text: 'Good evening.' })
})

test('a button that cannot be used keeps its place under the arrow keys, and does nothing', async () => {
  const { editor, keys } = show()
  await keys.tab()
  expect(document.activeElement).toBe(button('Undo'))
  await keys.keyboard('{Enter}{ArrowRight}')
  expect(document.activeElement).toBe(button('Redo'))
  expect(editor.history.canUndo()).toBe(false)
})

test('the Add menu adds what it says behind the selection', async () => {
  const { editor, keys } = show()
  act(() => editor.selection.set(['s3']))
  await keys.click(button('Add'))
  await keys.click(await screen.findByRole('menuitem', { name: /Add tool call/ }))
  const added = editor.order().slice(3, 5)
  expect(added.map((id) => editor.segment(id)?.wire)).toMatchObject([
    { role: 'agent_function' },
    { role: 'agent_result' },
  ])
})

test('the count of problems goes to the next one', async () => {
  const { editor, keys } = show(openEditor(callOf({ role: 'user', text: 'When?' })))
  const [problem] = editor.problems.all()
  await keys.click(button(/Go to the next one/))
  expect(editor.selection.ids()).toEqual(problem?.segmentId === undefined ? [] : [problem.segmentId])
  expect(editor.selection.focusPath()).toEqual(problem?.path)
})

test('without problems it says so', () => {
  show()
  expect(button('No problems').getAttribute('aria-disabled')).toBe('true')
})

test('the buttons work without a toolbar too', async () => {
  const editor = openEditor(shortCall)
  editor.run(setText, { id: 's2', text: 'Good evening.' })
  render(
    <Timeline.Root editor={editor}>
      <Timeline.UndoButton>Back</Timeline.UndoButton>
    </Timeline.Root>,
  )
  await userEvent.setup().click(button('Back'))
  expect(editor.toPayload()).toEqual(shortCall)
})
