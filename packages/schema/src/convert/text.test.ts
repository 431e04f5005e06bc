import { describe, expect, it } from 'vitest'
import { codePointLength, isE164, isWellFormed } from './text.ts'

describe('text', () => {
  it('is as long as it has code points', () => {
    expect(codePointLength('🥐'.repeat(200))).toBe(200)
    expect(codePointLength('e\u0301')).toBe(2)
    expect(codePointLength('cut \ud83e')).toBe(5)
  })

  it('is well formed unless half of a pair stands alone', () => {
    expect(isWellFormed('Brötchen 🥖👩🏽‍🍳')).toBe(true)
    expect(isWellFormed('cut \ud83e')).toBe(false)
    expect(isWellFormed('\udd50 cut')).toBe(false)
  })

  it.each(['+12025550147', '+6834001', '+493012345678901'])('%s is in E.164 form', (number) => {
    expect(isE164(number)).toBe(true)
  })

  it.each([
    '12025550147',
    '+0123456789',
    '+1 202 555 0147',
    '+1234567890123456',
    'anonymous',
    '+',
    '+12025550147\n',
  ])('%j is not in E.164 form', (number) => {
    expect(isE164(number)).toBe(false)
  })
})
