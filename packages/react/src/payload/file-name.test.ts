import fc from 'fast-check'
import { expect, it } from 'vitest'
import { payloadFileName } from './file-name.ts'

it.each([
  ['corner-bakery-0412', 'corner-bakery-0412.json'],
  ['CA12/34\\56', 'CA12-34-56.json'],
  ['../../etc/passwd', 'etc-passwd.json'],
  ['.hidden', 'hidden.json'],
  ['a<b>:"c"|d?*', 'a-b-c-d.json'],
  ['line\nbreak\u0000', 'line-break.json'],
  ['', 'call.json'],
  ['...', 'call.json'],
  [42, 'call.json'],
  [undefined, 'call.json'],
  ['パン屋', 'パン屋.json'],
])('names the file of %j %s', (callId, name) => {
  expect(payloadFileName(callId)).toBe(name)
})

it('never leads to another folder, is hidden, or has no end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (callId) => {
      const name = payloadFileName(callId)
      expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*\.json$/u)
      expect([...name].length).toBeLessThanOrEqual(105)
    }),
  )
})
