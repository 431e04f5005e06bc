import { setText } from '@call-timeline/core'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

afterEach(cleanup)

function show() {
  const editor = openEditor(shortCall)
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Toolbar>
        <Timeline.Filters />
      </Timeline.Toolbar>
      <Timeline.FilterBar />
      <Timeline.Transcript />
      <Timeline.Lanes />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const rows = () => screen.queryAllByRole('article')
const bar = () => screen.getByRole('group', { name: 'Filter' })
const chip = (name: RegExp) => screen.getByRole('button', { name })
const openFilters = async (keys: ReturnType<typeof userEvent.setup>) => {
  await keys.click(screen.getByRole('button', { name: 'Filter' }))
  await screen.findByRole('dialog', { name: 'Show only' })
}

test('the transcript lists what passes alone, says how much that is, and the lanes dim the rest', async () => {
  const { keys } = show()
  await openFilters(keys)
  await keys.click(chip(/^Tool calls/))
  expect(rows()).toHaveLength(1)
  expect(rows()[0]?.textContent).toContain('check_stock')
  expect(within(bar()).getByText('1 of 9 shown')).toBeDefined()
  expect(screen.getByRole('status').textContent).toBe('1 of 9 shown')
  expect(document.querySelectorAll('.ct-lane-item[data-dimmed]')).toHaveLength(8)
  await keys.click(chip(/^Remove Kind: Tool calls/))
  expect(rows()).toHaveLength(9)
  expect(document.querySelector('.ct-lane-item[data-dimmed]')).toBeNull()
})

test('keys move over what is shown', async () => {
  const { editor, keys } = show()
  await openFilters(keys)
  await keys.click(chip(/^User/))
  await keys.keyboard('{Escape}')
  const [first] = rows()
  if (first === undefined) throw new Error('no row')
  act(() => first.focus())
  await keys.keyboard('{End}')
  expect(editor.selection.ids()).toEqual(['s8'])
  await keys.keyboard('{ArrowUp}')
  expect(editor.selection.ids()).toEqual(['s3'])
})

test('a selection that is left out is said, and stays', async () => {
  const { editor, keys } = show()
  act(() => editor.selection.set(['s2', 's3']))
  await openFilters(keys)
  await keys.click(chip(/^User/))
  expect(bar().textContent).toContain('1 selected row is not shown.')
  expect(screen.getByRole('status').textContent).toContain('1 selected row is not shown.')
  expect(editor.selection.ids()).toEqual(['s2', 's3'])
})

test('a filter that lets nothing pass says so, and offers the way out', async () => {
  const { keys } = show()
  await openFilters(keys)
  await keys.type(screen.getByRole('textbox', { name: 'Contains' }), 'zeppelin')
  await waitFor(() => expect(rows()).toHaveLength(0))
  expect(screen.getByText('Nothing passes the filter')).toBeDefined()
  await keys.keyboard('{Escape}')
  const [wayOut] = screen.getAllByRole('button', { name: 'Clear filter' })
  if (wayOut === undefined) throw new Error('no way out')
  await keys.click(wayOut)
  expect(rows()).toHaveLength(9)
  // Whoever cleared it by key goes on from the transcript.
  expect(document.activeElement?.classList.contains('ct-row')).toBe(true)
})

test('what is shown follows an edit', async () => {
  const { editor, keys } = show()
  await openFilters(keys)
  await keys.type(screen.getByRole('textbox', { name: 'Contains' }), 'rye')
  await waitFor(() => expect(rows()).toHaveLength(1))
  act(() => {
    editor.run(setText, { id: 's8', text: 'Two rye, please.' })
  })
  expect(rows()).toHaveLength(2)
})
