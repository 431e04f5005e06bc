import { act, cleanup, render, screen } from '@testing-library/react'
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
})
