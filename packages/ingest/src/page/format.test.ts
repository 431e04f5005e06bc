import { expect, it } from 'vitest'
import { displayJson } from './display-json.ts'
import { count, localTime, size } from './format.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [48_210, '48.2 kB'],
  [1_460_000, '1.5 MB'],
])('%i bytes read %s', (number, text) => expect(size(number)).toBe(text))

it('counts one and many', () => {
  expect([count(1, 'call'), count(2, 'call')]).toEqual(['1 call', '2 calls'])
})

it('reads a time in the zone of this machine', () => {
  expect(localTime(new Date(2026, 10, 2, 3, 4, 5).getTime())).toBe('2026-11-02 03:04:05')
})

it('lays out a body that came on one line, and leaves any other as it came', () => {
  expect(displayJson(bytes('{"a":1}')).text).toBe('{\n  "a": 1\n}')
  expect(displayJson(bytes('{"a":\n1.0}')).text).toBe('{"a":\n1.0}')
  expect(displayJson(bytes('no json')).text).toBe('no json')
})

it('shows the beginning of a long body and says so', () => {
  const shown = displayJson(bytes(`"${'a'.repeat(500_000)}"`))
  expect([shown.text.length, shown.shortened]).toEqual([400_000, true])
})
