import { afterEach, beforeEach, expect, vi } from 'vitest'

// A console error that no test asked for is a fault of the product, so it fails the test it came from.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, 'unexpected console.error').toEqual([])
  expect(vi.mocked(console.warn).mock.calls, 'unexpected console.warn').toEqual([])
  vi.restoreAllMocks()
})
