import { wordSpan } from '@call-timeline/schema/convert'
import { makeCall } from '@call-timeline/testing/calls'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retimeWords } from './retime-words.ts'
import { type TimedWord, tokenOf } from './timed-word.ts'

interface Turn {
  readonly text: string
  readonly words: readonly TimedWord[]
}

const TOKENS = [
  'yes',
  'no',
  'Hello,',
  'there',
  "it's",
  'fine.',
  '12.50',
  'New York',
  'well-known',
  'naïve',
  '\u{1f600}ok',
]
const SPACELESS = ['今日', 'は', 'とても', '良い', '天気', 'です', 'ね']

/** A turn whose text is its words: with spaces, or without in a script that has none. */
function turns(tokens: readonly string[], separator: string): fc.Arbitrary<Turn> {
  const word = fc.record({
    token: fc.constantFrom(...tokens),
    gapMs: fc.nat(600),
    lengthMs: fc.integer({ min: 40, max: 900 }),
  })
  return fc.array(word, { minLength: 1, maxLength: 12 }).map((parts) => {
    let atMs = 0
    const words = parts.map(({ token, gapMs, lengthMs }, index): TimedWord => {
      const startMs = atMs + gapMs
      atMs = startMs + lengthMs
      return {
        wire: { word: token, start_ms: startMs, end_ms: atMs, confidence: 0.5 },
        note: { id: `w${index}`, provenance: 'reported' },
      }
    })
    return { text: parts.map(({ token }) => token).join(separator), words }
  })
}

const turn = fc.oneof(
  turns(TOKENS, ' ').map((each) => ({ ...each, locale: 'en', separator: ' ' })),
  turns(SPACELESS, '').map((each) => ({ ...each, locale: 'ja', separator: '' })),
)

const typed = fc.oneof(
  fc.array(fc.constantFrom(...TOKENS, ...SPACELESS), { maxLength: 4 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

function edited(before: string, after: string, words: readonly TimedWord[], locale = 'en', caret?: number) {
  let last = 0
  return retimeWords({
    before,
    after,
    words,
    bounds: { startMs: 0, endMs: 20_000 },
    locale,
    caret,
    newId() {
      last += 1
      return `new${last}`
    },
  })
}

describe('words, whatever is typed', () => {
  it('stay the very objects that they were outside of the words that were replaced', () => {
    fc.assert(
      fc.property(turn, fc.nat(12), fc.nat(12), typed, ({ text, words, locale, separator }, a, b, insert) => {
        // Some whole words in a row are replaced by something typed.
        const from = Math.min(a, b) % (words.length + 1)
        const to = Math.max(from, Math.max(a, b) % (words.length + 1))
        const tokens = words.map((word) => tokenOf(word.wire))
        const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(separator)
        const head = joined(...tokens.slice(0, from), insert)
        const after = edited(text, joined(head, ...tokens.slice(to)), words, locale, head.length)
        // In a script without spaces what is typed may run together with a word beside it.
        const slack = separator === '' ? 1 : 0
        for (const word of words.slice(0, Math.max(0, from - slack))) expect(after).toContain(word)
        for (const word of words.slice(to + slack)) expect(after).toContain(word)
      }),
      { numRuns: 500 },
    )
  })

  it('move no word that is kept, and never overlap', () => {
    fc.assert(
      fc.property(turn, typed, ({ text, words, locale }, after) => {
        const spans = new Map(words.map((word) => [word.note.id, wordSpan(word.wire)]))
        const result = edited(text, after, words, locale)
        let lastEnd = 0
        for (const { wire, note } of result) {
          const span = wordSpan(wire)
          if (!span) throw new Error('a word without times')
          expect(span.startMs).toBeGreaterThanOrEqual(lastEnd)
          expect(span.endMs).toBeGreaterThanOrEqual(span.startMs)
          lastEnd = span.endMs
          if (result.length === 1 && tokenOf(wire) === '') continue
          if (spans.has(note.id)) expect(span).toEqual(spans.get(note.id))
          else expect(note.provenance).toBe('derived')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are in the text, in its order', () => {
    fc.assert(
      fc.property(turn, typed, ({ text, words, locale }, after) => {
        let at = 0
        for (const { wire } of edited(text, after, words, locale)) {
          const found = after.indexOf(tokenOf(wire), at)
          expect(found).toBeGreaterThanOrEqual(at)
          at = found + tokenOf(wire).length
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keep their times when a word is taken out and typed back', () => {
    fc.assert(
      fc.property(turns(TOKENS, ' '), fc.nat(11), ({ text, words }, at) => {
        const index = at % words.length
        const rest = words.toSpliced(index, 1)
        const tokens = (some: readonly TimedWord[]) => some.map((word) => tokenOf(word.wire)).join(' ')
        const shorter = tokens(rest)
        const without = edited(text, shorter, words, 'en', tokens(words.slice(0, index)).length)
        const again = edited(shorter, text, without, 'en', tokens(words.slice(0, index + 1)).length)
        for (const word of rest) {
          expect(again.map((each) => wordSpan(each.wire))).toContainEqual(wordSpan(word.wire))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a long turn', () => {
  it('follows an edit without a wait that anybody would feel', () => {
    const segments = makeCall({ segments: 3, wordsPerTurn: 400 }).transcript_with_tool_calls
    const rows = Array.isArray(segments) ? segments : []
    const [{ text, words }] = rows
    const timed: readonly TimedWord[] = words.map((wire: TimedWord['wire'], index: number) => ({
      wire,
      note: { id: `w${index}`, provenance: 'reported' },
    }))
    const middle = text.length / 2
    const after = `${text.slice(0, middle)} really, really ${text.slice(middle)}`
    edited(text, after, timed)
    const startedAt = performance.now()
    for (let i = 0; i < 10; i += 1) edited(text, after, timed)
    expect((performance.now() - startedAt) / 10).toBeLessThan(200)
  })
})

describe('a turn of 50,000 equal words', () => {
  it('keeps all but the outer ones when both its ends are edited', () => {
    const count = 50_000
    const words = Array.from(
      { length: count },
      (_, index): TimedWord => ({
        wire: { word: 'yes', start_ms: index * 200, end_ms: index * 200 + 150 },
        note: { id: `w${index}`, provenance: 'reported' },
      }),
    )
    const text = words.map(() => 'yes').join(' ')
    const startedAt = performance.now()
    const after = edited(text, `no ${text.slice(4, -4)} no`, words)
    expect(performance.now() - startedAt).toBeLessThan(4000)
    const kept = new Set(after)
    expect(words.filter((word) => kept.has(word)).length).toBeGreaterThan(count - 400)
  })
})
