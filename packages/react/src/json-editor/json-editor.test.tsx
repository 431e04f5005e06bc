import type { Json } from '@call-timeline/schema'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { JsonEditor, type JsonEditorProps } from './json-editor.tsx'

afterEach(cleanup)

function open(value: Json | undefined, more: Partial<JsonEditorProps> = {}) {
  const onCommit = vi.fn<JsonEditorProps['onCommit']>()
  const element = (next: Json | undefined) => (
    <JsonEditor label="Parameters" value={next} onCommit={onCommit} {...more} />
  )
  const { rerender } = render(element(value))
  return { onCommit, user: userEvent.setup(), show: (next: Json | undefined) => rerender(element(next)) }
}

const editor = (): HTMLElement => screen.getByRole('textbox', { name: 'Parameters' })

async function type(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  await user.clear(editor())
  await user.click(editor())
  await user.paste(text)
}

describe('editing JSON', () => {
  it('takes over valid JSON when it is left', async () => {
    const { user, onCommit } = open({ a: 1 })
    await type(user, '{"a": 2}')
    expect(onCommit).not.toHaveBeenCalled()
    await user.tab()
    expect(onCommit).toHaveBeenCalledExactlyOnceWith({ a: 2 })
  })

  it('takes it over by Ctrl+Enter, which goes no further', async () => {
    const { user, onCommit } = open({ a: 1 })
    const outside = vi.fn<(event: KeyboardEvent) => void>()
    document.body.addEventListener('keydown', outside)
    await type(user, '[]')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(onCommit).toHaveBeenCalledExactlyOnceWith([])
    expect(outside.mock.lastCall?.[0].defaultPrevented).toBe(true)
    document.body.removeEventListener('keydown', outside)
  })

  it('keeps what is no JSON as it was typed, says where the fault is, and takes nothing over', async () => {
    const { user, onCommit } = open({ a: 1 })
    await type(user, '{\n  "a": oops\n}')
    await user.tab()
    expect((await screen.findByRole('alert')).textContent).toContain('Line 2, column 8')
    expect(editor()).toHaveProperty('value', '{\n  "a": oops\n}')
    expect(editor().getAttribute('aria-invalid')).toBe('true')
    expect(onCommit).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Take back' }))
    expect(editor()).toHaveProperty('value', '{\n  "a": 1\n}')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('changes nothing when only the layout was edited', async () => {
    const { user, onCommit } = open({ a: 1 })
    await type(user, '{"a":1}')
    await user.tab()
    expect(onCommit).not.toHaveBeenCalled()
    expect(editor()).toHaveProperty('value', '{\n  "a": 1\n}')
  })

  it('shows a value that changes from outside, as by undo', async () => {
    const { user, show } = open({ a: 1 })
    await type(user, '{"a": 2}')
    show({ a: 3 })
    expect(editor()).toHaveProperty('value', '{\n  "a": 3\n}')
  })

  it('takes empty text for no value, where that is allowed', async () => {
    const { user, onCommit } = open({ a: 1 }, { allowEmpty: true })
    await user.clear(editor())
    await user.tab()
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('takes empty text for a fault elsewhere', async () => {
    const { user, onCommit } = open({ a: 1 })
    await user.clear(editor())
    await user.tab()
    expect((await screen.findByRole('alert')).textContent).toContain('Line 1, column 1')
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('opens a large value only when it is asked to', async () => {
    const { user } = open({ text: 'word '.repeat(12_000) })
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show 60 kB of JSON' }))
    expect(editor()).toBeDefined()
  })
})
