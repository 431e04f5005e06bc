import type { FieldEditor } from '@call-timeline/schema/fields'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldEnglish } from '../messages/field-messages.ts'
import { type TextFormat, textFormatOf } from './text-format.ts'

function formatOf(editor: FieldEditor): TextFormat {
  const format = textFormatOf(editor)
  if (format === undefined) throw new Error(`no text format for ${editor}`)
  return format
}

describe('money', () => {
  const { show, read } = formatOf('dollars')

  it.each([
    ['1.25', 125],
    ['$1.15', 115],
    ['0.125', 12.5],
    ['3', 300],
  ])('keeps %s dollars as %d cents', (text, cents) => {
    expect(read(text, fieldEnglish)).toEqual({ ok: true, value: cents })
  })

  it('shows cents in dollars, and typing what is shown changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const cents = thousandths / 10
        const shown = show(cents)
        expect(shown === undefined ? undefined : read(shown, fieldEnglish)).toEqual({
          ok: true,
          value: cents,
        })
      }),
    )
  })

  it.each(['a lot', '1,25', '1.2.3', ''])('does not take %j for an amount', (text) => {
    expect(read(text, fieldEnglish)).toEqual({ ok: false, reason: fieldEnglish.invalid.dollars })
  })
})

describe('times', () => {
  const { show, read } = formatOf('call_time')

  it.each([
    ['1:03.4', 63_400],
    ['63400', 63_400],
    ['3.5s', 3500],
    ['1:02:03', 3_723_000],
  ])('reads %s as %d ms', (text, ms) => {
    expect(read(text, fieldEnglish)).toEqual({ ok: true, value: ms })
  })

  it('shows every whole ms so that it is read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000 }), (ms) => {
        expect(read(show(ms) ?? '', fieldEnglish)).toEqual({ ok: true, value: ms })
      }),
    )
  })

  it.each(['soon', '1:75', '63.4'])('does not take %j for a time', (text) => {
    expect(read(text, fieldEnglish)).toEqual({ ok: false, reason: fieldEnglish.invalid.time })
  })
})

describe('numbers', () => {
  it.each([
    ['3', 3],
    [' +7 ', 7],
    ['-2', -2],
  ])('reads the whole number %j', (text, number) => {
    expect(formatOf('whole_number').read(text, fieldEnglish)).toEqual({ ok: true, value: number })
  })

  it.each(['3.5', '12a', '1e3', '99999999999999999999'])('does not take %j for a whole number', (text) => {
    expect(formatOf('whole_number').read(text, fieldEnglish).ok).toBe(false)
  })

  it.each(['0,95', 'NaN', '1e999999', '--1'])('does not take %j for a number', (text) => {
    expect(formatOf('number').read(text, fieldEnglish).ok).toBe(false)
  })

  it('shows digits that came as text, which the endpoint takes for a number', () => {
    expect(formatOf('number').show('12.5')).toBe('12.5')
    expect(formatOf('number').show('a dozen')).toBeUndefined()
    expect(formatOf('number').show([12])).toBeUndefined()
  })
})
