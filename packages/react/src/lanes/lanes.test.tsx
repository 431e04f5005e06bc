import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { awkwardCall, shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

afterEach(cleanup)

function show(call = shortCall, options: { readonly readOnly?: boolean } = {}) {
  const editor = openEditor(call, options)
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Transcript />
      <Timeline.Lanes />
    </Timeline.Root>,
  )
  const keys = userEvent.setup()
  return { editor, keys, grid: screen.getByRole('treegrid', { name: 'Time lanes' }) }
}

const cell = (name: string | RegExp) => screen.getByRole('gridcell', { name })

describe('the lanes', () => {
  test('are a grid of four named rows', () => {
    const { grid } = show()
    expect(
      within(grid)
        .getAllByRole('row')
        .map((row) => within(row).getByRole('rowheader').textContent),
    ).toEqual(['Nodes', 'Agent', 'User', 'Tools'])
    expect(grid.getAttribute('aria-rowcount')).toBe('4')
  })

  test('name each item by what it is, when, and how it went', () => {
    show(awkwardCall)
    expect(
      cell('Agent: Good morning, you have reached the bakery at the corner of, 0:00.0 to 0:04.0, overlaps'),
    ).toBeDefined()
    expect(
      cell(/^Agent: Nobody knows .*, 0:05.0 to 0:07.3, no time given, placed between its neighbours/),
    ).toBeDefined()
    expect(cell(/^Tool call place_order, .*no result/)).toBeDefined()
  })

  test('share one selection with the transcript', async () => {
    const { editor, keys } = show()
    await keys.click(cell(/^User: .*, 0:08.8 to/))
    expect(editor.selection.ids()).toEqual(['s8'])
    expect(screen.getByRole('article', { name: /^User, 0:08.8/ }).getAttribute('aria-current')).toBe('true')
    act(() => editor.selection.set(['s2']))
    expect(cell(/^Agent: .*, 0:00.4 to/).getAttribute('aria-selected')).toBe('true')
    expect(cell(/^User: .*, 0:08.8 to/).getAttribute('aria-selected')).toBe('false')
  })

  test('take the focus by arrow keys, with one Tab stop', async () => {
    const { editor, keys, grid } = show()
    await keys.click(cell(/^Agent: .*, 0:05.8 to/))
    await keys.keyboard('{ArrowUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Node greeting to order/)
    await keys.keyboard('{ArrowLeft}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Node start to greeting/)
    await keys.keyboard('{ArrowDown}{ArrowDown}{End}')
    expect(editor.selection.ids()).toEqual(['s8'])
    expect(
      within(grid)
        .getAllByRole('gridcell')
        .filter((item) => item.tabIndex === 0),
    ).toHaveLength(1)
  })

  test('Enter edits the text of a turn where it is read', async () => {
    const { editor, keys } = show()
    await keys.click(cell(/^User: .*, 0:08.8 to/))
    await keys.keyboard('{Enter} Rye ones.{Enter}')
    expect(editor.segment('s8')?.wire).toMatchObject({ text: 'Two, please. Rye ones.' })
  })

  test('delete the selected item by key, and go on to the next', async () => {
    const { editor, keys } = show()
    await keys.click(cell(/^User: .*, 0:08.8 to/))
    await keys.keyboard('{Delete}')
    expect(editor.order()).not.toContain('s8')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Agent: Done\. See you soon/)
  })
})
