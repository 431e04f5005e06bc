import type { AutosaveState } from '@call-timeline/submit'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SaveStatus } from './save-status.tsx'

afterEach(cleanup)

const opened = { revision: 3, updatedAt: new Date(2026, 10, 22, 12, 4).getTime() }

function said(state: AutosaveState, isHeld = false): string | null {
  render(<SaveStatus state={state} opened={opened} isHeld={isHeld} />)
  return screen.getByRole('status').textContent
}

describe('SaveStatus', () => {
  it('says when the draft was last saved', () => {
    expect(said({ phase: 'saved', revision: 3 })).toMatch(/^Saved .*12.04/)
  })

  it('moves the time on with each save', () => {
    expect(said({ phase: 'saved', revision: 4 })).not.toMatch(/12.04/)
  })

  it('does not call saved what was never kept', () => {
    expect(said({ phase: 'untouched' })).toBe('Not saved yet')
  })

  it('does not call saved what this page alone holds, until it is kept', () => {
    expect(said({ phase: 'saved', revision: 3 }, true)).toBe('Not saved')
    cleanup()
    expect(said({ phase: 'saved', revision: 4 }, true)).toMatch(/^Saved /)
  })

  it('does not call saved what is still on its way', () => {
    expect(said({ phase: 'saving' })).toBe('Saving…')
  })

  it('does not call saved what was refused', () => {
    expect(said({ phase: 'failed', failure: { kind: 'quota', message: 'Full.' } })).toBe('Not saved')
  })
})
