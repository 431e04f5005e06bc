import { describe, expect, it } from 'vitest'
import { signsBehind } from './signs-behind.ts'
import { spokenTokens } from './spoken-tokens.ts'
import { wordWeight } from './word-weight.ts'

describe('what no one would say', () => {
  it('is weighed without a wait, however long', () => {
    const startedAt = performance.now()
    spokenTokens(`a${'!'.repeat(100_000)}a ${'-'.repeat(100_000)}b`, 'en')
    wordWeight(`a${'\u0301'.repeat(1_000_000)}`, 'en')
    expect(performance.now() - startedAt).toBeLessThan(1500)
    expect(wordWeight('ba'.repeat(1000), 'en')).toBeCloseTo(10 * wordWeight('ba'.repeat(100), 'en'))
  })

  it('ends in its signs alone', () => {
    expect(['Hi!?', 'x', '...', '', 'o\u{1f600}', '\u{1d4d0}.'].map(signsBehind)).toEqual([
      '!?',
      '',
      '...',
      '',
      '\u{1f600}',
      '.',
    ])
  })
})
