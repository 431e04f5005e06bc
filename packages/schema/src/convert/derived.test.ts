import { describe, expect, it } from 'vitest'
import { derivedDurationMs, derivedTranscript } from './derived.ts'

describe('the duration of a call', () => {
  it('is the time between its timestamps, each in its own unit', () => {
    expect(derivedDurationMs({ start_timestamp: 1_767_261_600, end_timestamp: 1_767_261_642 })).toBe(42_000)
    expect(derivedDurationMs({ start_timestamp: 1_767_261_600, end_timestamp: 1_767_261_642_500 })).toBe(
      42_500,
    )
    expect(derivedDurationMs({ start_timestamp: '1767261600', end_timestamp: 1_767_261_601 })).toBe(1000)
  })

  it('is unknown while a timestamp cannot be read', () => {
    expect(derivedDurationMs({ start_timestamp: 1_767_261_600 })).toBeUndefined()
    expect(derivedDurationMs({ start_timestamp: 1.5, end_timestamp: 2 })).toBeUndefined()
    expect(derivedDurationMs([])).toBeUndefined()
  })
})

describe('the plain transcript', () => {
  it('has one line per spoken turn, in list order', () => {
    expect(
      derivedTranscript([
        { role: 'agent', text: 'Corner Bakery, good morning.' },
        { role: 'agent_function', text: 'look_up(1)', tool: { name: 'look_up' } },
        { role: 'user', text: 'Rye bread,\n  please.' },
        { role: 'user', text: '  ' },
        { role: 'agent', words: [{ word: 'Of' }, { word: ' course ' }, {}] },
        null,
      ]),
    ).toBe('agent: Corner Bakery, good morning.\nuser: Rye bread, please.\nagent: Of course')
  })
})
