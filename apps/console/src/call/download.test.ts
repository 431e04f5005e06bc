import { describe, expect, it } from 'vitest'
import { fileName } from './download.ts'

describe('fileName', () => {
  it.each([
    ['sample-bakery-order-01', 'sample-bakery-order-01.json'],
    ['../../etc/passwd', 'etc-passwd.json'],
    ['call: 12/3', 'call-12-3.json'],
    ['予約', '予約.json'],
    ['…', 'call.json'],
    ['', 'call.json'],
  ])('names the file of %j %s', (name, file) => {
    expect(fileName(name)).toBe(file)
  })
})
