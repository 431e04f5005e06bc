import type { Provenance } from '@call-timeline/schema'
import { wordSpan } from '@call-timeline/schema/convert'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayMove } from './may-move.ts'
import { retimeWords } from './retime-words.ts'
import { type TimedWord, tokenOf } from './timed-word.ts'

const SCRIPTS = [
  {
    locale: 'en',
    separator: ' ',
    tokens: ['yes', 'Hello,', "don't", '25', 'well-known', 'naïve', 'e\u0301te\u0301.'],
  },
  { locale: 'de', separator: ' ', tokens: ['ja', 'fünfundzwanzig', 'Straße,', 'über'] },
  { locale: 'hi', separator: ' ', tokens: ['नमस्ते', 'दुनिया', 'कैसे', 'हैं'] },
  { locale: 'ar', separator: ' ', tokens: ['مرحبا', 'يا', 'صديقي،', 'شكرًا'] },
  { locale: 'ja', separator: '', tokens: ['今日', 'は', 'とても', '晴れ', 'です。'] },
  { locale: 'th', separator: '', tokens: ['สวัสดี', 'ครับ', 'ขอบคุณ'] },
  {
    locale: 'en',
    separator: ' ',
    tokens: ['\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}', '\u{1f1e9}\u{1f1ea}', 'ok', '\ud83d', '\udc00x'],
  },
]
const PROVENANCES: readonly Provenance[] = ['reported', 'aligned', 'manual', 'derived']

const turn = fc.constantFrom(...SCRIPTS).chain((script) =>
  fc
    .array(
      fc.record({
        token: fc.constantFrom(...script.tokens),
        gapMs: fc.nat(400),
        lengthMs: fc.integer({ min: 40, max: 900 }),
        provenance: fc.constantFrom(...PROVENANCES),
        pinned: fc.boolean(),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((parts) => {
      let at = 0
      const words = parts.map(({ token, gapMs, lengthMs, provenance, pinned }, index): TimedWord => {
        const startMs = at + gapMs
        at = startMs + lengthMs
        return {
          wire: { word: token, start_ms: startMs, end_ms: at },
          note: { id: `w${index}`, provenance, ...(pinned ? { pinned } : {}) },
        }
      })
      return { ...script, words, text: parts.map(({ token }) => token).join(script.separator), endMs: at }
    }),
)

function retimed(
  {
    text,
    words,
    locale,
    endMs,
  }: { text: string; words: readonly TimedWord[]; locale: string; endMs: number },
  after: string,
) {
  return retimeWords({
    before: text,
    after,
    words,
    locale,
    bounds: { startMs: 0, endMs: endMs + 500 },
    newId: () => 'new',
  })
}

describe('an edit of a text, in any script', () => {
  it('moves only words that an automatic step may move, remembers where they were, and makes none overlap', () => {
    fc.assert(
      fc.property(
        turn,
        fc.nat(60),
        fc.nat(20),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (each, at, cut, typed) => {
          const after = each.text.slice(0, at) + typed + each.text.slice(at + cut)
          const before = new Map(each.words.map((word) => [word.note.id, word]))
          let from = 0
          for (const { wire, note } of retimed(each, after)) {
            const span = wordSpan(wire)
            if (!span) throw new Error('a word without times')
            expect(span.startMs).toBeGreaterThanOrEqual(from)
            expect(span.endMs).toBeGreaterThan(span.startMs)
            from = span.endMs
            const old = before.get(note.id)
            const was = old && wordSpan(old.wire)
            const isHeld = tokenOf(wire) === ''
            if (!old || !was || isHeld || (was.startMs === span.startMs && was.endMs === span.endMs)) continue
            // A number that is written in digits now has the time of all its words.
            if (/^\p{N}+\p{P}?$/u.test(tokenOf(wire))) continue
            expect(mayMove(old.note)).toBe(true)
            expect(note.review).toEqual(was)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never moves a pinned word that the new text still has, whatever becomes of the others', () => {
    const edits = fc.array(
      fc.record({
        keeps: fc.boolean(),
        written: fc.array(fc.constantFrom('Helo', 'yeah', 'dont', 'twenty', 'wellknown', 'zzz'), {
          maxLength: 3,
        }),
      }),
      { minLength: 10, maxLength: 10 },
    )
    const english = turn
      .filter(({ tokens, words }) => tokens[0] === 'yes' && words.length > 1)
      .filter(({ words }) => new Set(words.map(({ wire }) => tokenOf(wire))).size === words.length)
    fc.assert(
      fc.property(english, edits, (each, plan) => {
        const parts = each.words.flatMap(({ wire, note }, index) => {
          const { keeps = true, written = [] } = plan[index] ?? {}
          return [...(keeps || note.pinned ? [tokenOf(wire)] : []), ...written]
        })
        const after = retimed(each, parts.join(' '))
        for (const { wire, note } of each.words) {
          if (!note.pinned) continue
          expect(wordSpan(after.find((word) => word.note.id === note.id)?.wire)).toEqual(wordSpan(wire))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keeps a pinned word that is respelt, and has what replaces one in its time', () => {
    const pinned = (word: string, startMs: number, endMs: number): TimedWord => ({
      wire: { word, start_ms: startMs, end_ms: endMs },
      note: { id: word, provenance: 'manual', pinned: true },
    })
    const edit = (after: string) =>
      retimeWords({
        before: 'hello caller',
        after,
        words: [pinned('hello', 100, 400), pinned('caller', 400, 900)],
        bounds: { startMs: 0, endMs: 2000 },
        locale: 'en',
        newId: () => 'new',
      }).map(({ wire, note }) => [tokenOf(wire), note.id, wordSpan(wire)?.startMs, wordSpan(wire)?.endMs])

    expect(edit('hallo my callers')).toEqual([
      ['hallo', 'hello', 100, 400],
      ['callers', 'caller', 400, 900],
    ])
    const replaced = edit('hello good friend')
    expect(replaced.map(([token]) => token)).toEqual(['hello', 'good', 'friend'])
    expect([replaced[0]?.[3], replaced[1]?.[2], replaced[2]?.[3]]).toEqual([400, 400, 900])
    expect(edit('well something else')?.at(-1)?.[3]).toBe(900)
    expect(edit('well something else')?.[0]?.[2]).toBe(100)
  })

  it('leaves every word the object that it was when the text comes to be the same', () => {
    fc.assert(
      fc.property(turn, (each) => {
        const after = retimed(each, each.text.toUpperCase() === each.text ? each.text : `${each.text} `)
        for (const [index, word] of each.words.entries()) expect(after[index]).toBe(word)
      }),
    )
  })
})

describe('numbers in digits and in words', () => {
  const spoken = (...tokens: readonly string[]): readonly TimedWord[] =>
    tokens.map((word, index) => ({
      wire: { word, start_ms: index * 500, end_ms: index * 500 + 400 },
      note: { id: `w${index}`, provenance: 'reported' },
    }))
  const edit = (before: readonly string[], after: string, locale = 'en') =>
    retimeWords({
      before: before.join(' '),
      after,
      words: spoken(...before),
      locale,
      bounds: undefined,
      newId: () => 'new',
    }).map(({ wire, note }) => [
      tokenOf(wire),
      wordSpan(wire)?.startMs,
      wordSpan(wire)?.endMs,
      note.provenance,
    ])

  it('take each other’s place with the words beside them unmoved', () => {
    expect(edit(['pay', 'twenty', 'five', 'new', 'euros'], 'pay 25 old euros')).toEqual([
      ['pay', 0, 400, 'reported'],
      ['25', 500, 1400, 'reported'],
      ['old', 1500, 1900, 'reported'],
      ['euros', 2000, 2400, 'reported'],
    ])
    const words = edit(['zahle', '125', 'neue'], 'zahle hundert fünfundzwanzig alte', 'de')
    expect(words.map(([token]) => token)).toEqual(['zahle', 'hundert', 'fünfundzwanzig', 'alte'])
    expect([words[1]?.[1], words[2]?.[2], words[3]?.[1]]).toEqual([500, 900, 1000])
  })
})

describe('new words', () => {
  const words = (provenance: Provenance): readonly TimedWord[] => [
    { wire: { word: 'one', start_ms: 0, end_ms: 1000 }, note: { id: 'a', provenance } },
    { wire: { word: 'two', start_ms: 1000, end_ms: 2000 }, note: { id: 'b', provenance } },
  ]
  const edit = (provenance: Provenance) =>
    retimeWords({
      before: 'one two',
      after: 'one and two',
      words: words(provenance),
      bounds: { startMs: 0, endMs: 2000 },
      locale: 'en',
      newId: () => 'new',
    })

  it('get at most 30 % of the computed words beside them, and nothing of others', () => {
    const [one, and, two] = edit('derived')
    expect(tokenOf(and?.wire ?? null)).toBe('and')
    expect(wordSpan(one?.wire)?.endMs).toBeGreaterThanOrEqual(700)
    expect(wordSpan(two?.wire)?.startMs).toBeLessThanOrEqual(1300)
    expect(one?.note.review).toEqual({ startMs: 0, endMs: 1000 })
    expect(edit('reported')).toEqual(words('reported'))
  })

  it('fill the turn from its start to its end when all of it was replaced', () => {
    const after = retimeWords({
      before: 'one two',
      after: 'something else altogether now',
      words: words('reported'),
      bounds: { startMs: 0, endMs: 4000 },
      locale: 'en',
      newId: () => 'new',
    })
    expect([wordSpan(after[0]?.wire)?.startMs, wordSpan(after.at(-1)?.wire)?.endMs]).toEqual([0, 4000])
  })

  it('are told from equal ones by the caret', () => {
    const spoken = words('reported').map(({ wire, note }) => ({
      wire: { ...Object(wire), word: 'no' },
      note,
    }))
    const edit = {
      before: 'no no',
      after: 'no no no',
      words: spoken,
      bounds: { startMs: 0, endMs: 3000 },
      locale: 'en',
      newId: () => 'new',
    }
    expect(retimeWords({ ...edit, caret: 8 }).map(({ note }) => note.id)).toEqual(['a', 'b', 'new'])
    expect(
      retimeWords({ ...edit, caret: 5 })
        .slice(0, 2)
        .map(({ note }) => note.id),
    ).toEqual(['a', 'b'])
  })
})
