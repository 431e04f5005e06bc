import type { Editor } from '@call-timeline/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import { PayloadView } from './payload-view.tsx'

afterEach(cleanup)

function open() {
  const editor = openCall(bakeryCall)
  const user = userEvent.setup()
  render(
    <TimelineRoot editor={editor}>
      <PayloadView />
    </TimelineRoot>,
  )
  return { editor, user }
}

const shown = (): unknown => {
  const text = screen.getByRole('textbox', { name: 'Payload' })
  return text instanceof HTMLTextAreaElement ? JSON.parse(text.value) : undefined
}

describe('the payload', () => {
  it('is shown as it would be sent, and follows each edit', () => {
    const { editor } = open()
    expect(shown()).toEqual(bakeryCall)
    act(() => {
      editor.commit('Take out', (tx) => tx.remove(editor.order()[0] ?? ''))
    })
    expect(shown()).toEqual(editor.toPayload())
    expect(screen.getByRole('textbox', { name: 'Payload' })).toHaveProperty('readOnly', true)
  })

  it('is copied', async () => {
    const { user } = open()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(bakeryCall)
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined()
  })

  it('says so when the browser does not allow copying', async () => {
    const { user } = open()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(screen.getByRole('status').textContent).toContain('did not allow copying')
    expect(screen.getByRole('button', { name: 'Copy' })).toBeDefined()
  })

  it('is downloaded under the name of its id', async () => {
    let blob: unknown
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL(given: unknown): string {
          blob = given
          return 'blob:call'
        }
        static override revokeObjectURL(): void {}
      },
    )
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { user } = open()
    await user.click(screen.getByRole('button', { name: 'Download' }))
    const [link] = click.mock.contexts
    expect(link).toMatchObject({ download: 'corner-bakery-0412.json', href: 'blob:call' })
    expect(blob instanceof Blob ? JSON.parse(await blob.text()) : undefined).toEqual(bakeryCall)
    vi.unstubAllGlobals()
  })

  it('a line leads to its segment and field, by click and by Enter', async () => {
    const { editor, user } = open()
    const [, second = ''] = editor.order()
    caretAt(lineOfField(editor, second, 'start_ms'))
    await user.keyboard('{Enter}')
    expect(editor.selection.primary()).toBe(second)
    expect(editor.selection.focusPath()).toEqual(['start_ms'])
  })

  it('says where the caret is, as code writes it, and copies that', async () => {
    const { editor, user } = open()
    const [, second = ''] = editor.order()
    caretAt(lineOfField(editor, second, 'start_ms'))
    expect(screen.getByText('transcript_with_tool_calls[1].start_ms', { exact: false })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Copy path' }))
    expect(await navigator.clipboard.readText()).toBe('transcript_with_tool_calls[1].start_ms')
  })

  it('goes to a segment that is selected elsewhere', () => {
    const { editor } = open()
    const [, second = ''] = editor.order()
    act(() => editor.selection.set([second], ['start_ms']))
    const area = textArea()
    const before = area.value.slice(0, area.selectionStart).split('\n').length - 1
    expect(before).toBe(lineOfField(editor, second, 'start_ms'))
  })
})

const textArea = (): HTMLTextAreaElement => {
  const text = screen.getByRole('textbox', { name: 'Payload' })
  if (!(text instanceof HTMLTextAreaElement)) throw new Error('This is not the plain view.')
  return text
}

/** The line, from 0, of a field of a segment, found in the text as it is shown. */
function lineOfField(editor: Editor, id: string, key: string): number {
  const lines = textArea().value.split('\n')
  const starts = lines.flatMap((line, index) => (line === '    {' ? [index] : []))
  const from = starts[editor.indexOf(id)] ?? -1
  return lines.findIndex((line, index) => index > from && line.startsWith(`      "${key}"`))
}

function caretAt(line: number): void {
  const area = textArea()
  const at = area.value.split('\n').slice(0, line).join('\n').length + 1
  act(() => {
    area.focus()
    area.setSelectionRange(at, at)
  })
  fireEvent.select(area)
}
