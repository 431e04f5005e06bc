import { setText } from '@call-timeline/core'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

beforeEach(() => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Linux x86_64')
})
afterEach(cleanup)

function show() {
  const editor = openEditor(shortCall)
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Search />
      <Timeline.Transcript />
      <Timeline.Lanes />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const box = () => screen.getByRole('textbox', { name: 'Search the call' })
const counted = (text: string) =>
  waitFor(() => expect(screen.getByRole('search').textContent).toContain(text))
const row = (index: number) => {
  const element = screen.getAllByRole('article')[index]
  if (element === undefined) throw new Error(`no row ${index}`)
  return element
}

test('Mod+F leads to the search, Enter and Shift+Enter go through what was found, Escape leads back', async () => {
  const { editor, keys } = show()
  await keys.click(row(0))
  await keys.keyboard('{Control>}f{/Control}')
  expect(document.activeElement).toBe(box())
  await keys.keyboard('do')
  await counted('1 of 3')
  expect(editor.selection.ids()).toEqual(['s3'])
  expect(screen.getByRole('status').textContent).toBe('1 of 3, User: Do')
  await keys.keyboard('{Enter}')
  expect(editor.selection.ids()).toEqual(['s7'])
  await keys.keyboard('{Enter}{Enter}')
  expect(editor.selection.ids()).toEqual(['s3'])
  await keys.keyboard('{Shift>}{Enter}{/Shift}')
  await counted('3 of 3')
  expect(editor.selection.ids()).toEqual(['s9'])
  expect(document.activeElement).toBe(box())
  await keys.keyboard('{Escape}')
  expect(document.activeElement).toBe(row(8))
})

test('an Enter that is pressed before anything was found goes on once it is', async () => {
  const { editor, keys } = show()
  await keys.type(box(), 'do{Enter}')
  await waitFor(() => expect(editor.selection.ids()).toEqual(['s3']))
})

test('case, whole words and places narrow a search', async () => {
  const { keys } = show()
  await keys.type(box(), 'do')
  await counted('of 3')
  await keys.click(screen.getByRole('button', { name: 'Whole words' }))
  await counted('of 2')
  await keys.click(screen.getByRole('button', { name: 'Match case' }))
  await counted('of 1')
  await keys.click(screen.getByRole('button', { name: 'Text' }))
  await counted('No matches')
  expect(screen.getByRole('status').textContent).toBe('No matches')
})

test('what is in a tool is found, and where nothing can be looked for any more is not offered', async () => {
  const { editor, keys } = show()
  await keys.type(box(), 'rye')
  await counted('1 of 2')
  await keys.click(screen.getByRole('button', { name: 'Text' }))
  await counted('of 1')
  expect(editor.selection.ids()).toEqual(['s4'])
  await keys.click(screen.getByRole('button', { name: 'Nodes' }))
  expect(screen.getByRole('button', { name: 'Tools' }).hasAttribute('disabled')).toBe(true)
})

test('an edit changes what was found, and the place in it is kept', async () => {
  const { editor, keys } = show()
  await keys.type(box(), 'do')
  await counted('1 of 3')
  await keys.keyboard('{Enter}')
  await counted('2 of 3')
  act(() => {
    editor.run(setText, { id: 's3', text: 'Have you rye bread?' })
  })
  await counted('1 of 2')
})

test('without a search of ours the key is left to the browser', async () => {
  const editor = openEditor(shortCall)
  const presses: boolean[] = []
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches what the root lets through.
    <div onKeyDown={(event) => presses.push(event.defaultPrevented)}>
      <Timeline.Root editor={editor}>
        <Timeline.Transcript />
      </Timeline.Root>
    </div>,
  )
  const keys = userEvent.setup()
  await keys.click(row(1))
  presses.length = 0
  await keys.keyboard('{Control>}f{/Control}')
  expect(presses).toEqual([false, false])
})
