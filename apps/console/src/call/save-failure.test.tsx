import type { Json } from '@call-timeline/schema'
import type { AutosaveState, StorageFailure } from '@call-timeline/submit'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SaveFailure } from './save-failure.tsx'

afterEach(cleanup)

const payload: Json = { call_id: 'a/b' }

function show(state: AutosaveState, heldFor?: StorageFailure) {
  const autosave = { state, flush: vi.fn(async () => {}), keepMine: vi.fn(async () => {}) }
  render(<SaveFailure autosave={autosave} editor={{ toPayload: () => payload }} heldFor={heldFor} />)
  return autosave
}

describe('SaveFailure', () => {
  it('is not there while the draft is kept', () => {
    show({ phase: 'saved', revision: 1 })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says why a save failed, and offers to try again or to take a copy', async () => {
    const createObjectURL = vi.fn((_blob: Blob) => 'blob:copy')
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const user = userEvent.setup()

    const failure = { kind: 'quota', message: 'This browser has no room left.' } as const
    const { flush } = show({ phase: 'failed', failure })
    expect(screen.getByRole('alert').textContent).toContain('Not saved. This browser has no room left.')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(flush).toHaveBeenCalledOnce()

    await user.click(screen.getByRole('button', { name: 'Download' }))
    expect(click.mock.contexts[0]).toMatchObject({ download: 'a-b.json' })
    expect(JSON.parse((await createObjectURL.mock.calls[0]?.[0].text()) ?? '')).toEqual(payload)
    vi.unstubAllGlobals()
  })

  it('says at once when what was opened is held by the page alone', () => {
    show({ phase: 'untouched' }, { kind: 'unavailable', message: 'This browser keeps no data.' })
    expect(screen.getByRole('alert').textContent).toContain('Not saved. This browser keeps no data.')
    expect(screen.getByRole('button', { name: 'Download' })).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('lets a person choose when another tab has saved the same draft', async () => {
    const user = userEvent.setup()
    const failure = { kind: 'stale', message: 'Another tab has changed this draft since.' } as const
    const { keepMine } = show({ phase: 'failed', failure })
    expect(screen.getByRole('button', { name: 'Reload' })).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Keep what is here' }))
    expect(keepMine).toHaveBeenCalledOnce()
  })
})
