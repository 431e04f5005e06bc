import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsToDollars, dollarsToCents } from './money.ts'

describe('dollars and cents', () => {
  it.each([
    ['1.25', 125],
    ['0.125', 12.5],
    ['1.15', 115],
    ['19.99', 1999],
    ['$1.25', 125],
    ['-$3', -300],
    [' 4 ', 400],
    ['.5', 50],
    ['1e2', 10_000],
    ['0.0012345', 0.12345],
    [1.1, 110],
    [1e-7, 0.00001],
    ['0', 0],
  ])('%j dollars are %d cents', (dollars, cents) => {
    expect(dollarsToCents(dollars)).toBe(cents)
  })

  it.each(['', '.', '$', '1,250', '1.2.3', 'free', '--1', '1e', Number.NaN, Number.POSITIVE_INFINITY])(
    '%j is no amount',
    (dollars) => {
      expect(dollarsToCents(dollars)).toBeUndefined()
    },
  )

  it.each([
    [125, '1.25'],
    [12.5, '0.125'],
    [100, '1.00'],
    [0, '0.00'],
    [-5, '-0.05'],
    [1e21, '10000000000000000000.00'],
    [1e-7, '0.000000001'],
    [Number.NaN, ''],
  ])('%d cents are %j dollars', (cents, dollars) => {
    expect(centsToDollars(cents)).toBe(dollars)
  })

  it('come back as they were, for every amount', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (cents) => {
        expect(dollarsToCents(centsToDollars(cents))).toBe(cents + 0)
      }),
    )
  })

  it('never drift: cents with two decimals of dollars are whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (cents) => {
        expect(dollarsToCents(cents / 100)).toBe(cents + 0)
      }),
    )
  })
})
