import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { callOf, shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'
import { chordText } from './chord-text.ts'

beforeEach(() => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Linux x86_64')
})
afterEach(cleanup)

function show(options: { readonly readOnly?: boolean } = {}) {
  const editor = openEditor(shortCall, options)
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Toolbar>
        <Timeline.HelpButton />
        <input aria-label="A field of the host" />
      </Timeline.Toolbar>
      <Timeline.Transcript />
    </Timeline.Root>,
  )
  return { editor, keys: userEvent.setup() }
}

const row = (index: number) => {
  const element = screen.getAllByRole('article')[index]
  if (element === undefined) throw new Error(`no row ${index}`)
  return element
}
const said = () => screen.getByRole('status').textContent

describe('keys of a root', () => {
  test('A adds a turn behind the selection, ready to be typed into', async () => {
    const { editor, keys } = show()
    await keys.click(row(1))
    await keys.keyboard('aMay I help?{Enter}')
    expect(editor.order()).toHaveLength(10)
    expect(editor.segment(editor.order()[2] ?? '')?.wire).toMatchObject({
      role: 'agent',
      text: 'May I help?',
    })
    expect(document.activeElement).toBe(row(2))
  })

  test('undo says what it took back, and redo what it did again', async () => {
    const { editor, keys } = show()
    await keys.click(row(1))
    await keys.keyboard('{Delete}{Control>}z{/Control}')
    expect(said()).toBe('Undone: Delete')
    expect(editor.order()).toHaveLength(9)
    await keys.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(said()).toBe('Redone: Delete')
    expect(editor.order()).toHaveLength(8)
  })

  test('a command that cannot run says why', async () => {
    const { keys } = show()
    await keys.click(row(0))
    await keys.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(said()).toBe('It is at the top of the list already.')
  })

  test('Alt with an arrow moves the row in the list, and the focus stays on it', async () => {
    const { editor, keys } = show()
    await keys.click(row(1))
    await keys.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(editor.order().slice(0, 3)).toEqual(['s1', 's3', 's2'])
    expect(document.activeElement).toBe(row(2))
  })

  test('go to the other half of a tool call with a bracket', async () => {
    const { editor, keys } = show()
    await keys.click(row(3))
    await keys.keyboard(']')
    expect(editor.selection.ids()).toEqual(['s5'])
    expect(document.activeElement).toBe(row(4))
  })

  test('are left to a field of the host, and letters to buttons', async () => {
    const { editor, keys } = show()
    await keys.click(screen.getByLabelText('A field of the host'))
    await keys.keyboard('aw{Control>}z{/Control}')
    screen.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
    await keys.keyboard('aw')
    expect(editor.order()).toHaveLength(9)
  })

  test('a key that the host has handled is the host’s', async () => {
    const editor = openEditor(shortCall)
    render(
      <Timeline.Root editor={editor} onKeyDownCapture={(event) => event.preventDefault()}>
        <Timeline.Transcript />
      </Timeline.Root>,
    )
    const keys = userEvent.setup()
    await keys.click(row(1))
    await keys.keyboard('{Delete}')
    expect(editor.order()).toHaveLength(9)
  })

  test('change one call of two on a page', async () => {
    const [one, other] = [openEditor(shortCall), openEditor(shortCall)]
    render(
      <>
        <Timeline.Root editor={one} aria-label="one">
          <Timeline.Transcript />
        </Timeline.Root>
        <Timeline.Root editor={other} aria-label="other">
          <Timeline.Transcript />
        </Timeline.Root>
      </>,
    )
    const keys = userEvent.setup()
    await keys.click(within(screen.getByLabelText('other')).getByText('Two, please.'))
    await keys.keyboard('{Delete}')
    expect(one.order()).toHaveLength(9)
    expect(other.order()).toHaveLength(8)
    expect(within(screen.getByLabelText('one')).getByRole('status').textContent).toBe('')
  })

  test('a question mark lists them all, from the registry, and Escape closes the list', async () => {
    const { keys } = show()
    await keys.click(row(1))
    await keys.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    expect(within(sheet).getByText('Add agent turn')).toBeDefined()
    expect(within(sheet).getByText('Alt+↑')).toBeDefined()
    await keys.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('write nothing to a call that is read-only', async () => {
    const { editor, keys } = show({ readOnly: true })
    await keys.click(row(1))
    await keys.keyboard('a{Delete}')
    expect(editor.toPayload()).toEqual(shortCall)
    expect(said()).toBe('This call is open for reading only.')
  })
})

test('an empty call takes its first turn by key', async () => {
  const editor = openEditor(callOf())
  render(
    <Timeline.Root editor={editor}>
      <Timeline.Transcript />
    </Timeline.Root>,
  )
  const keys = userEvent.setup()
  await keys.click(screen.getByText('Nothing has been said yet'))
  await keys.keyboard('{Shift>}a{/Shift}')
  expect(editor.segment(editor.order()[0] ?? '')?.wire).toMatchObject({ role: 'user' })
})

test('chords read as on the keyboard at hand', () => {
  expect(chordText('Mod+Shift+Z', 'other')).toBe('Ctrl+Shift+Z')
  expect(chordText('Mod+Shift+Z', 'mac')).toBe('⇧⌘Z')
  expect(chordText('Alt+ArrowUp', 'mac')).toBe('⌥↑')
})
