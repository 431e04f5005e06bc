import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TextQuery, textFinder } from './text-finder.ts'

function found(text: string, query: string | TextQuery, locale = 'en'): readonly string[] {
  const finder = textFinder(typeof query === 'string' ? { text: query } : query, locale)
  return finder.all(text).map(({ start, end }) => text.slice(start, end))
}

describe('looking for a text', () => {
  it.each([
    ['Hello hello', 'HELLO', ['Hello', 'hello']],
    ['Straße strasse', 'STRASSE', ['Straße', 'strasse']],
    ['ΟΔΟΣ οδός οδος', 'οδοσ', ['ΟΔΟΣ', 'οδος']],
    ['Cafe\u0301 café', 'CAFÉ', ['Cafe\u0301', 'café']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a+b (c)', '+b (', ['+b (']],
    ['残高は十ドル', '十ドル', ['十ドル']],
    ['İstanbul x', 'x', ['x']],
    ['nothing', '', []],
  ])('finds in %j what reads like %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  it.each([
    ['Cafe\u0301', 'e'],
    ['👩‍👩‍👧 here', '👩'],
    ['🇩🇪', '🇩'],
    ['👍🏽', '👍'],
    ['Straße', 'tras'],
  ])('does not cut a character of %j in two for %j', (text, query) => {
    expect(found(text, query)).toEqual([])
  })

  it('knows the small letters of a language', () => {
    expect(found('DIYARBAKIR ısı', 'ı', 'tr')).toEqual(['I', 'I', 'ı', 'ı'])
    expect(found('Insert', 'i', 'en')).toEqual(['I'])
    expect(found('Insert', 'i', 'not a tag!')).toEqual(['I'])
  })

  it('tells capitals from small letters when asked to', () => {
    expect(found('Yes yes', { text: 'yes', caseSensitive: true })).toEqual(['yes'])
  })

  it('finds whole words alone when asked to', () => {
    const word = (text: string, query: string, locale?: string) =>
      found(text, { text: query, wholeWord: true }, locale).length
    expect(word("I can't, can I? canned", 'can')).toBe(1)
    expect(word('well known', 'well known')).toBe(1)
    expect(word('สวัสดีครับ', 'ครับ', 'th')).toBe(1)
    expect(word('12.50 dollars', '12')).toBe(0)
  })

  it('finds every character of any text, where it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        fc.nat(),
        fc.boolean(),
        fc.constantFrom('en', 'tr', 'de', 'th'),
        (parts, at, caseSensitive, locale) => {
          const text = parts.join('')
          const finder = (query: string) => textFinder({ text: query, caseSensitive }, locale)
          expect(finder(text).all(text)).toEqual(text === '' ? [] : [{ start: 0, end: text.length }])
          const clusters = [...new Intl.Segmenter(locale).segment(text)]
          const cluster = clusters[at % Math.max(1, clusters.length)]
          if (!cluster) return
          const ranges = finder(cluster.segment).all(text)
          const starts = new Set(clusters.map(({ index }) => index))
          expect(ranges.some(({ start }) => start <= cluster.index)).toBe(true)
          for (const { start, end } of ranges) {
            expect(starts.has(start)).toBe(true)
            expect(end === text.length || starts.has(end)).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes halves of surrogate pairs as they come', () => {
    expect(found('a\ud83eb', 'b')).toEqual(['b'])
    expect(found('a\ud83eb', '\ud83e')).toEqual(['\ud83e'])
  })
})
