import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { THEME_KEY } from './theme.ts'
import { ThemeSwitch } from './theme-switch.tsx'

afterEach(cleanup)

describe('ThemeSwitch', () => {
  beforeEach(() => {
    localStorage.clear()
    delete document.documentElement.dataset.theme
  })

  it('follows the system until somebody chooses', () => {
    render(<ThemeSwitch />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System theme' }).checked).toBe(true)
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  it('shows a choice at once and remembers it', async () => {
    const user = userEvent.setup()
    const { unmount } = render(<ThemeSwitch />)
    await user.click(screen.getByRole('radio', { name: 'Dark theme' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    unmount()
    render(<ThemeSwitch />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dark theme' }).checked).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'System theme' }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
    expect(localStorage.getItem(THEME_KEY)).toBe('system')
  })

  it('takes no word that is not a theme from storage', () => {
    localStorage.setItem(THEME_KEY, '"><script>')
    render(<ThemeSwitch />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System theme' }).checked).toBe(true)
  })
})
