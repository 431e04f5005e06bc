import { describe, expect, it } from 'vitest'
import { segmentSpan } from './span.ts'

const words = [
  { word: 'rye', start_ms: 99.1, end_ms: 380 },
  { word: 'bread', start_ms: 400, end_ms: 820.2 },
]

describe('when a segment takes place', () => {
  it.each([
    ['its start and end', { start_ms: 1000, end_ms: 2500 }, [1000, 2500]],
    [
      'its start and end before its duration and words',
      { start_ms: 0, end_ms: 5, duration_ms: 9, words },
      [0, 5],
    ],
    ['its start and duration', { start_ms: 1000.2, duration_ms: 749.5 }, [1001, 1751]],
    ['a null end and a duration', { start_ms: 10, end_ms: null, duration_ms: 5 }, [10, 15]],
    ['its first and last word', { words }, [100, 821]],
    ['its words before its start alone', { start_ms: 50, words }, [100, 821]],
    ['its timed words alone', { words: [{ word: 'x' }, ...words, null] }, [100, 821]],
    ['fractions rounded up', { start_ms: -1.5, end_ms: 300.1 }, [-1, 301]],
    ['digit texts', { start_ms: '1000', end_ms: ' 2500 ' }, [1000, 2500]],
    ['an end before its start, moved there', { start_ms: 2000, end_ms: 1500 }, [2000, 2000]],
    ['a start alone, as a moment', { start_ms: 3450 }, [3450, 3450]],
    ['its tool, when it has no time of its own', { tool: { start_ms: 7, end_ms: 9 } }, [7, 9]],
  ])('follows from %s', (_, wire, [startMs, endMs]) => {
    expect(segmentSpan(wire)).toEqual({ startMs, endMs })
  })

  it.each([
    ['nothing', {}],
    ['a duration alone', { duration_ms: 900 }],
    ['an end alone', { end_ms: 900 }],
    ['times that are refused', { start_ms: '10.5', end_ms: 20 }],
    ['empty words', { words: [] }],
    ['what is no object', 'text'],
  ])('does not follow from %s', (_, wire) => {
    expect(segmentSpan(wire)).toBeUndefined()
  })
})
