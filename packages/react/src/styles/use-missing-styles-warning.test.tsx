import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { shortCall } from '../testing/payloads.ts'
import { MISSING_STYLES } from './use-missing-styles-warning.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllEnvs()
})

test('missing styles are said in development alone, and once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubEnv('NODE_ENV', 'production')
  render(<CallViewer call={shortCall} />)
  expect(warn).not.toHaveBeenCalled()

  vi.stubEnv('NODE_ENV', 'development')
  document.documentElement.style.setProperty('--ct-surface', 'white')
  render(<CallViewer call={shortCall} />)
  expect(warn).not.toHaveBeenCalled()

  document.documentElement.style.removeProperty('--ct-surface')
  render(<CallViewer call={shortCall} />)
  render(<CallViewer call={shortCall} />)
  expect(warn.mock.calls).toEqual([[MISSING_STYLES]])
  warn.mockClear()
})
