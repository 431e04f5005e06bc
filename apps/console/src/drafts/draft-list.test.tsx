import type { CallDraft } from '@call-timeline/schema'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDrafts, renderInConsole } from '../testing/render-in-console.tsx'
import type { ConsoleDrafts } from './console-drafts.ts'
import { DraftList } from './draft-list.tsx'

function draftOf(origin: string): CallDraft {
  return {
    version: 1,
    wire: { call_id: `id-of-${origin}`, transcript_with_tool_calls: [{ role: 'user', text: 'Hello' }] },
    sidecar: { segments: [], suppressions: [], origin },
  }
}

async function storeWith(...origins: string[]): Promise<ConsoleDrafts> {
  const drafts = freshDrafts()
  for (const origin of origins) await drafts.save({ id: origin, title: '', draft: draftOf(origin) }, 0)
  return drafts
}

afterEach(cleanup)

describe('DraftList', () => {
  it('shows nothing while there are no drafts', async () => {
    const { container } = renderInConsole(<DraftList />)
    await waitFor(() => expect(container.textContent).toBe(''))
  })

  it('shows each draft with its call, what stands against sending it, and a way back to it', async () => {
    renderInConsole(<DraftList />, await storeWith('tuesday.json'))
    const link = await screen.findByRole('link', { name: 'tuesday.json' })
    expect(link.getAttribute('href')).toBe('/call/tuesday.json')
    expect(await screen.findByText('id-of-tuesday.json')).not.toBeNull()
    expect(screen.getByText('1 turn')).not.toBeNull()
    expect(screen.getByText(/^\d+ errors$/)).not.toBeNull()
    expect(screen.getByText('just now')).not.toBeNull()
  })

  it('deletes a draft and puts it back on request', async () => {
    const user = userEvent.setup()
    const { drafts } = renderInConsole(<DraftList />, await storeWith('monday.json', 'tuesday.json'))
    await user.click(await screen.findByRole('button', { name: 'Delete the draft monday.json' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'monday.json' })).toBeNull())
    expect(screen.getByRole('link', { name: 'tuesday.json' })).not.toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('link', { name: 'monday.json' })).not.toBeNull()
    expect(await drafts.load('monday.json')).toMatchObject({
      ok: true,
      value: { draft: draftOf('monday.json') },
    })
  })

  it('says when the browser keeps nothing', async () => {
    const drafts = freshDrafts()
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      writable: true,
      value: {
        open: () => {
          throw new DOMException('Not in a private window.', 'SecurityError')
        },
      },
    })
    renderInConsole(<DraftList />, drafts)
    expect((await screen.findByRole('alert')).textContent).toMatch(/keeps no data for this page/)
  })
})
