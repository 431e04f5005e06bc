import { expect, it } from 'vitest'
import { pageLink } from './page-link.ts'

it.each([
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,hi', undefined],
  ['/relative', undefined],
  [undefined, undefined],
])('links %s to %s', (url, link) => {
  expect(pageLink(url)).toBe(link)
})
