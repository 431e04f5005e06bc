import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJitter, WORDS_PER_MINUTE } from './pace.ts'
import { pauseMs } from './pauses.ts'
import { fitSpeech, planSpeech, SHORTEST_WORD_MS, speechLengthMs } from './plan-speech.ts'
import { createSeededRandom, seedOf } from './seeded-random.ts'
import { spokenTokens } from './spoken-tokens.ts'
import { syllablesOf } from './syllables.ts'
import { wordWeight } from './word-weight.ts'

describe('syllables', () => {
  it.each([
    ['make', 1],
    ['table', 2],
    ['checked', 1],
    ['wanted', 2],
    ['appointment', 3],
    ['radio', 3],
    ['being', 2],
    ['people', 2],
    ['nation', 2],
    ['hmm', 1],
    ['SMS', 3],
    ['max@example.com', 7],
  ])('of the English "%s" are %d', (word, count) => expect(syllablesOf(word, 'en')).toBe(count))

  it.each([
    ['10:30', 3],
    ['1984', 5],
    ['1,200', 6],
    ['555', 6],
    ['4417203', 9],
    ['$45', 5],
    ['3.5', 3],
  ])('of "%s" are those of how it is read', (number, count) => expect(syllablesOf(number, 'en')).toBe(count))

  it('read numbers in the language of the turn', () => {
    expect(syllablesOf('21', 'de')).toBe(4)
    expect(syllablesOf('21', 'en')).toBe(3)
  })

  it.each([
    ['привет', 2],
    ['안녕하세요', 5],
    ['你好', 2],
    ['καλημέρα', 4],
  ])('of "%s" are counted by its script', (word, count) => expect(syllablesOf(word, 'en')).toBe(count))

  it('say a German final e', () => expect(syllablesOf('Danke', 'de')).toBe(2))

  it('take a small kana with the one before it', () =>
    expect(syllablesOf('きゃ', 'ja')).toBe(syllablesOf('き', 'ja')))
})

describe('the weight of a word', () => {
  it('grows with syllables, and a little with letters', () => {
    expect(wordWeight('a', 'en')).toBeLessThan(wordWeight('strength', 'en'))
    expect(wordWeight('strength', 'en')).toBeLessThan(wordWeight('potato', 'en'))
  })

  it('is never nothing', () => expect(wordWeight('—', 'en')).toBeGreaterThan(0.5))

  it('counts digits as what is read', () =>
    expect(wordWeight('21', 'en')).toBeGreaterThan(wordWeight('two', 'en') * 1.5))
})

describe('pauses', () => {
  it.each([
    [' ', 0],
    [', ', 160],
    ['; ', 220],
    ['. ', 350],
    ['? ', 350],
    [' — ', 300],
    ['... ', 300],
    ['、', 160],
    ['。', 350],
  ])('behind "%s" last %d ms', (between, ms) => expect(pauseMs(between)).toBe(ms))

  it('do not follow a shortened title, and none follows the last word', () => {
    expect(spokenTokens('Dr. Okafor, please.', 'en').map((token) => token.pauseMs)).toEqual([0, 160, 0])
  })
})

describe('random numbers', () => {
  it('are these ones on every machine', () => {
    const random = createSeededRandom(7)
    expect([1, 2, 3, 4, 5].map(() => random.between(0, 999))).toEqual([682, 117, 10, 709, 328])
  })

  it('keep to their bounds and reach both', () => {
    const random = createSeededRandom('any')
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(-2, 2)))
    expect([...drawn].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2])
  })

  it('differ from part to part of one seed', () => {
    expect(seedOf(1, 'a')).not.toBe(seedOf(1, 'b'))
    expect(seedOf(Number.NaN, 'a')).toBe(seedOf(Number.NaN, 'a'))
  })

  it('vary a length by 8 % at most', () => {
    const jitter = createJitter(3)
    const drawn = Array.from({ length: 2000 }, jitter)
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(-80)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(80)
    expect(Math.abs(drawn.reduce((sum, one) => sum + one, 0) / drawn.length)).toBeLessThan(4)
  })
})

const PROSE =
  'Thank you for calling Harbour Lane Dental, how can I help you today? I can see a free place on Thursday at half past ten. Could you spell your last name for me, please? I am sorry, I did not quite catch that.'

const TOKENS = ['yes,', 'No.', 'tomorrow', '12.50', 'well-known', '今日は', 'हाँ', '—', '\ud800']
const phrases = fc.array(fc.constantFrom(...TOKENS), { maxLength: 20 }).map((parts) => parts.join(' '))
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), phrases)

describe('a text with times', () => {
  it.each([100, 150, 165, 220])('takes about what %d words a minute take', (wordsPerMinute) => {
    const words = PROSE.split(' ').length
    const expected = (words * 60_000) / wordsPerMinute
    const length = speechLengthMs(PROSE, { locale: 'en', wordsPerMinute })
    expect(length / expected).toBeGreaterThan(0.85)
    expect(length / expected).toBeLessThan(1.15)
  })

  it('is spoken faster by the agent than by the user', () => {
    expect(WORDS_PER_MINUTE.agent).toBeGreaterThan(WORDS_PER_MINUTE.user)
  })

  it('keeps the pauses of its punctuation', () => {
    const { words } = planSpeech('Well, fine. Yes', 0, { locale: 'en', seed: 1 })
    const gaps = words.slice(1).map((word, index) => word.span.startMs - (words[index]?.span.endMs ?? 0))
    expect(gaps).toEqual([160, 350])
  })

  it('has the same times for the same seed, and others for another', () => {
    const times = (seed: number) => planSpeech(PROSE, 0, { locale: 'en', seed })
    expect(times(1)).toEqual(times(1))
    expect(times(1)).not.toEqual(times(2))
  })

  it('has its words in order and whole, none of them overlapping or shorter than can be said', () => {
    fc.assert(
      fc.property(texts, fc.nat(1e6), fc.nat(500), (text, startMs, wordsPerMinute) => {
        const { words, span } = planSpeech(text, startMs, { locale: 'en', wordsPerMinute, seed: 1 })
        let before = startMs
        for (const word of words) {
          expect(Number.isInteger(word.span.startMs) && Number.isInteger(word.span.endMs)).toBe(true)
          expect(word.span.startMs).toBeGreaterThanOrEqual(before)
          expect(word.span.endMs - word.span.startMs).toBeGreaterThanOrEqual(SHORTEST_WORD_MS)
          expect(text.slice(word.start, word.end)).toBe(word.text)
          before = word.span.endMs
        }
        expect(span.endMs).toBeGreaterThan(startMs)
        expect(span.endMs).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('fills a span that is given exactly, whatever its length', () => {
    fc.assert(
      fc.property(texts, fc.nat(1e6), fc.nat(60_000), (text, startMs, lengthMs) => {
        const span = { startMs, endMs: startMs + lengthMs }
        const { words } = fitSpeech(text, span, { locale: 'en' })
        if (words.length === 0) return
        expect(words[0]?.span.startMs).toBe(startMs)
        expect(words.at(-1)?.span.endMs).toBe(span.endMs)
        const edges = words.flatMap((word) => [word.span.startMs, word.span.endMs])
        expect(edges).toEqual([...edges].sort((a, b) => a - b))
      }),
    )
  })

  it('has every letter in one of its words', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '')
        const spoken = planSpeech(text, 0, { locale: 'en' }).words.map((word) => word.text)
        expect(letters(spoken.join(' '))).toBe(letters(text))
      }),
    )
  })
})
