import { describe, expect, it } from 'vitest'
import { checkSegment } from '../check-segment.ts'
import { ALONE } from '../surroundings.ts'
import { untimedStretches } from './untimed-words.ts'

const spoken = (...tokens: readonly string[]) => tokens.map((word) => ({ word, start_ms: 0, end_ms: 100 }))

function left(text: string, ...tokens: readonly string[]) {
  return untimedStretches(text, spoken(...tokens))?.map(({ start, end }) => text.slice(start, end))
}

describe('words of a text that have no time', () => {
  it.each([
    ['Can you really hear me?', ['can', 'you', 'hear', 'me'], ['really']],
    ['Well, hello there, friend!', ['hello'], ['Well,', 'there, friend!']],
    ['It is well-known, you know', ['well', 'known', 'know'], ['It is', 'you']],
    ['In wellness be well', ['be', 'well'], ['In wellness']],
    ['今日はとても晴れです', ['今日', 'は', '晴れ', 'です'], ['とても']],
    ['New York is nice', ['New York', 'nice'], ['is']],
    ['नमस्ते दुनिया', ['नमस्ते'], ['दुनिया']],
    ['مرحبا يا صديقي', ['مرحبا', 'صديقي'], ['يا']],
    ['Hello \u{1f468}\u{200d}\u{1f469} you', ['Hello'], ['you']],
  ])('are found in %j', (text, tokens, expected) => {
    expect(left(text, ...tokens)).toEqual(expected)
  })

  it('are told from words that are not in the text', () => {
    expect(left('Hello there', 'Hello', 'you')).toBeUndefined()
    expect(left('Hello there', 'there', 'Hello')).toBeUndefined()
    expect(left('Hello there', 'Hello', 'there')).toEqual([])
  })

  it('are counted and numbered', () => {
    const wire = {
      role: 'user',
      text: 'Can you really truly hear me now?',
      words: spoken('can', 'you', 'hear', 'me'),
    }
    const [found] = checkSegment(wire, ALONE).filter(({ code }) => code === 'words_without_time')
    expect(found?.path).toEqual(['text'])
    expect(found?.message).toBe(
      '3 words of the text have no time: 3 to 4, 7. Make room for them, or leave them untimed.',
    )
  })

  it('are looked for in a long text without a wait', () => {
    const text = 'a b '.repeat(50_000)
    expect(untimedStretches(text, spoken(...Array.from({ length: 40_000 }, () => 'b'))) ?? []).toHaveLength(
      40_001,
    )
    expect(untimedStretches('a'.repeat(100_000), spoken('b'))).toBeUndefined()
  })
})
