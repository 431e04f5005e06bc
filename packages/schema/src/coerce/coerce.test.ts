import { describe, expect, it } from 'vitest'
import { coerceBoolean, coerceInteger, coerceMilliseconds, coerceNumber } from './index.ts'

// What pydantic 2.13 made of the same values, one by one.
describe('a whole number', () => {
  it.each([
    [42, 42],
    [-0, 0],
    ['42', 42],
    [' 42\n', 42],
    ['\u00a042\u3000', 42],
    ['42\u2028', 42],
    ['\u008542', 42],
    ['+1', 1],
    ['-007', -7],
    ['1_000', 1000],
    ['1.00', 1],
    ['1_0.0', 10],
    ['-0', 0],
    [true, 1],
    [false, 0],
    [1e18, 1e18],
    ['9'.repeat(20), 1e20],
  ])('%j is read as %d', (value, read) => {
    expect(coerceInteger(value)).toEqual({ ok: true, value: read })
  })

  it.each([
    [1.5, 'int_from_float'],
    [1e21, 'int_parsing_size'],
    [Number.POSITIVE_INFINITY, 'finite_number'],
    ['', 'int_parsing'],
    ['10.5', 'int_parsing'],
    ['1.', 'int_parsing'],
    ['.0', 'int_parsing'],
    ['1e3', 'int_parsing'],
    ['1__0', 'int_parsing'],
    ['_1', 'int_parsing'],
    ['1_', 'int_parsing'],
    ['1_.0', 'int_parsing'],
    ['1.0_0', 'int_parsing'],
    ['- 1', 'int_parsing'],
    ['٣', 'int_parsing'],
    ['\ufeff1', 'int_parsing'],
    ['1\u001c', 'int_parsing'],
    ['2026-01-01T10:00:00Z', 'int_parsing'],
    ['9'.repeat(4301), 'int_parsing_size'],
    [null, 'int_type'],
    [undefined, 'int_type'],
    [[1], 'int_type'],
    [{}, 'int_type'],
  ])('%j is refused as %s', (value, type) => {
    expect(coerceInteger(value)).toEqual({ ok: false, type })
  })
})

describe('a time in ms', () => {
  it.each([
    [1000.01, 1001],
    [2500.0, 2500],
    [-1.5, -1],
    [-0.5, 0],
    ['1000', 1000],
    [' 10.0 ', 10],
    [true, 1],
  ])('%j is kept as %d', (value, read) => {
    expect(coerceMilliseconds(value)).toEqual({ ok: true, value: read })
  })

  it.each([
    ['10.5', 'int_parsing'],
    [null, 'int_type'],
    [Number.POSITIVE_INFINITY, 'finite_number'],
  ])('%j is refused as %s', (value, type) => {
    expect(coerceMilliseconds(value)).toEqual({ ok: false, type })
  })
})

describe('a number', () => {
  it.each([
    [12.5, 12.5],
    ['12.5', 12.5],
    [' +.5 ', 0.5],
    ['1.', 1],
    ['1E+5', 100_000],
    ['1_000.5', 1000.5],
    ['1_e3', 1000],
    [true, 1],
    ['nan', Number.NaN],
    ['-INF', Number.NEGATIVE_INFINITY],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('%j is read as %d', (value, read) => {
    expect(coerceNumber(value)).toEqual({ ok: true, value: read })
  })

  it.each([
    ['$1.25', 'float_parsing'],
    ['1,5', 'float_parsing'],
    ['812ms', 'float_parsing'],
    ['', 'float_parsing'],
    ['1__0', 'float_parsing'],
    ['0x10', 'float_parsing'],
    ['1e', 'float_parsing'],
    ['Infinit', 'float_parsing'],
    [null, 'float_type'],
    [{ combined_cost: 12 }, 'float_type'],
  ])('%j is refused as %s', (value, type) => {
    expect(coerceNumber(value)).toEqual({ ok: false, type })
  })
})

describe('a yes or no', () => {
  it.each([true, 1, 1.0, '1', 't', 'T', 'true', 'TRUE', 'y', 'YES', 'on'])('%j is yes', (value) => {
    expect(coerceBoolean(value)).toEqual({ ok: true, value: true })
  })

  it.each([false, 0, -0, '0', 'f', 'false', 'n', 'No', 'OFF'])('%j is no', (value) => {
    expect(coerceBoolean(value)).toEqual({ ok: true, value: false })
  })

  it.each([
    [2, 'bool_parsing'],
    [-1, 'bool_parsing'],
    ['mostly', 'bool_parsing'],
    [' true', 'bool_parsing'],
    ['', 'bool_parsing'],
    ['1.0', 'bool_parsing'],
    [0.5, 'bool_type'],
    [2 ** 70, 'bool_type'],
    [null, 'bool_type'],
    [[], 'bool_type'],
  ])('%j is refused as %s', (value, type) => {
    expect(coerceBoolean(value)).toEqual({ ok: false, type })
  })
})
