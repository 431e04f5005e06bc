import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import type { ViewState } from './view-state.ts'

afterEach(cleanup)

function show(viewState?: unknown) {
  const editor = openEditor(shortCall)
  const onViewState = vi.fn<(state: ViewState) => void>()
  const root = (given: unknown) => (
    <Timeline.Root editor={editor} viewState={given} onViewState={onViewState} recording="none">
      <Timeline.PlayPosition />
      <Timeline.Transcript />
    </Timeline.Root>
  )
  const { rerender } = render(root(viewState))
  return { editor, onViewState, give: (given: unknown) => rerender(root(given)) }
}

test('a root shows what its host asks for', async () => {
  const { editor } = show({
    selection: [{ id: 's8', index: 7, startMs: 8800 }],
    timeMs: 5800,
    filters: { rule: 'role', is: ['user'] },
  })
  expect(editor.selection.ids()).toEqual(['s8'])
  expect(screen.getAllByRole('article')).toHaveLength(2)
  await waitFor(() => expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toContain('0:05.8'))
})

test('a host hears once what is looked at, and gets it back without harm', async () => {
  const { editor, onViewState, give } = show()
  act(() => editor.selection.set(['s2']))
  act(() => editor.selection.set(['s3']))
  await waitFor(() => expect(onViewState).toHaveBeenCalledOnce())
  const told = onViewState.mock.calls[0]?.[0]
  expect(told?.selection).toEqual([{ id: 's3', index: 2, startMs: 2900 }])
  act(() => editor.selection.set(['s2']))
  give(told)
  expect(editor.selection.ids()).toEqual(['s2'])
})

test('another state of the host, as when it goes back, is shown', async () => {
  const { editor, onViewState, give } = show()
  act(() => editor.selection.set(['s2']))
  await waitFor(() => expect(onViewState).toHaveBeenCalledOnce())
  give({ filters: { rule: 'role', is: ['agent'] } })
  expect(editor.selection.ids()).toEqual([])
  expect(screen.getAllByRole('article')).toHaveLength(3)
})

test('a link to what is gone says so, and shows the rest', () => {
  const { editor } = show({
    selection: [
      { id: 'gone', index: 90 },
      { id: 's2', index: 1, startMs: 400 },
    ],
  })
  expect(editor.selection.ids()).toEqual(['s2'])
  expect(screen.getByRole('status').textContent).toBe('The row that this link leads to is not in this call.')
})
