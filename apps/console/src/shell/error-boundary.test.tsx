import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from './error-boundary.tsx'

function Broken(): ReactNode {
  throw new Error('A part is missing.')
}

afterEach(cleanup)

describe('ErrorBoundary', () => {
  it('shows ways out in place of a page that cannot be drawn', () => {
    const onCaughtError = vi.fn()
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
      { onCaughtError },
    )
    expect(onCaughtError).toHaveBeenCalledOnce()
    expect(screen.getByText('A part is missing.')).not.toBeNull()
    expect(screen.getByRole('button', { name: 'Reload this page' })).not.toBeNull()
    expect(screen.getByRole('link', { name: 'Back to all calls' }).getAttribute('href')).toBe('/')
  })
})
