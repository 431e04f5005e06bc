import { describe, expect, it } from 'vitest'
import { retimeWords } from './retime-words.ts'
import type { TimedWord } from './timed-word.ts'

type Spoken = readonly [word: string, startMs: number, endMs: number]

function spoken(words: readonly Spoken[]): readonly TimedWord[] {
  return words.map(([word, start_ms, end_ms], index) => ({
    wire: { word, start_ms, end_ms },
    note: { id: `w${index}`, provenance: 'reported' },
  }))
}

function retimed(before: string, after: string, words: readonly Spoken[], locale = 'en') {
  let last = 0
  const newId = () => `new${++last}`
  const edit = { before, after, words: spoken(words), bounds: undefined, locale, newId }
  return retimeWords(edit).map(({ wire }) => Object.values(wire ?? {}))
}

const HELLO: readonly Spoken[] = [
  ['Hello,', 0, 400],
  ['can', 400, 600],
  ['you', 600, 800],
  ['hear', 1500, 1900],
  ['me?', 1900, 2200],
]
const TEXT = 'Hello, can you hear me?'

describe('the words of an edited turn', () => {
  it('keep their times when a word among them is corrected', () => {
    expect(retimed(TEXT, 'Hello, can you here me?', HELLO)).toEqual([
      ...HELLO.slice(0, 3),
      ['here', 1500, 1900],
      HELLO[4],
    ])
  })

  it('keep their times when one is replaced by quite another', () => {
    expect(retimed(TEXT, 'Hello, did you hear me?', HELLO)[1]).toEqual(['did', 400, 600])
  })

  it('keep their times when letters are added to one at either end', () => {
    expect(retimed(TEXT, 'Hello, cant you hear me?', HELLO)).toEqual(HELLO.with(1, ['cant', 400, 600]))
    expect(retimed(TEXT, 'Hello, can thou hear me?', HELLO)).toEqual(HELLO.with(2, ['thou', 600, 800]))
    expect(retimed(TEXT, 'Hello, can you shear me?', HELLO)).toEqual(HELLO.with(3, ['shear', 1500, 1900]))
  })

  it('give a word that is put in the silence beside it, and no more of it than it needs', () => {
    const words = retimed(TEXT, 'Hello, can you really hear me?', HELLO)
    expect(words.toSpliced(3, 1)).toEqual(HELLO)
    expect(words[3]?.slice(0, 2)).toEqual(['really', 800])
    expect(words[3]?.[2]).toBeGreaterThan(1000)
    expect(words[3]?.[2]).toBeLessThan(1500)
  })

  it('leave out a word that has no room', () => {
    expect(retimed(TEXT, 'Hello, can not you hear me?', HELLO)).toEqual(HELLO)
  })

  it('share the time of what they replace', () => {
    const words = retimed(TEXT, 'Hello, can you understand what I say?', HELLO)
    expect(words.slice(0, 3)).toEqual(HELLO.slice(0, 3))
    expect(words.slice(3).map(([word]) => word)).toEqual(['understand', 'what', 'I', 'say?'])
    expect(words[3]?.[1]).toBe(1500)
    expect(words[6]?.[2]).toBe(2200)
  })

  it('leave a gap where one is taken out', () => {
    expect(retimed(TEXT, 'Hello, you hear me?', HELLO)).toEqual(HELLO.toSpliced(1, 1))
  })

  it('are found again when text at both ends changes', () => {
    const words = retimed(TEXT, 'Well, can you hear us?', HELLO)
    expect(words.slice(1, 4)).toEqual(HELLO.slice(1, 4))
    expect(words[0]).toEqual(['Well,', 0, 400])
    expect(words[4]).toEqual(['us?', 1900, 2200])
  })

  it('stay as the provider cut them', () => {
    const words: readonly Spoken[] = [
      ['New York', 0, 500],
      ['is', 500, 600],
      ['nice', 700, 900],
    ]
    expect(retimed('New York is nice', 'In New York is nice', words)).toEqual(words)
    expect(retimed('New York is nice', 'New York was very nice', words).slice(0, 1)).toEqual([words[0]])
  })

  it('stay bare when the provider writes them without punctuation', () => {
    const words: readonly Spoken[] = [
      ['hello', 0, 400],
      ['you', 500, 900],
    ]
    expect(retimed('Hello, you!', 'Hello, all!', words)).toEqual([words[0], ['all', 500, 900]])
  })

  it('hold their time when all text is taken out, and give it back to what is typed next', () => {
    const emptied = retimed(TEXT, '', HELLO)
    expect(emptied).toEqual([['', 0, 2200]])
    const typed = retimed('', 'Good morning', [['', 0, 2200]])
    expect(typed.map(([word]) => word)).toEqual(['Good', 'morning'])
    expect([typed[0]?.[1], typed[1]?.[2]]).toEqual([0, 2200])
  })

  it('are found in scripts without spaces', () => {
    const words: readonly Spoken[] = [
      ['今日', 0, 400],
      ['は', 400, 500],
      ['晴れ', 900, 1300],
      ['です', 1300, 1600],
    ]
    const edited = retimed('今日は晴れです', '今日はとても晴れです', words, 'ja')
    expect(edited.filter(([word]) => word !== 'とても')).toEqual(words)
    expect(edited[2]?.slice(0, 2)).toEqual(['とても', 500])
    expect(edited[2]?.[2]).toBeLessThanOrEqual(900)
  })
})
