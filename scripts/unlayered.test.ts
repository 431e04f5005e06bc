import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unlayered, unlayeredSheet } from './tasks/unlayered.mjs'

const FOLDER = 'packages/react/src/styles'
const SHEET = unlayeredSheet(`${FOLDER}/styles.css`)

test('each selector of a list weighs as much as a class', () => {
  expect(unlayered(':where(.a, .b) > :where(.c),\n.d {\n  color: red;\n}')).toBe(
    ':where(.a, .b) > :where(.c):not(.ct-none),\n.d:not(.ct-none) {\n  color: red;\n}',
  )
})

test('a pseudo-element stays at the end', () => {
  expect(unlayered(':where(.a:hover)::after {')).toBe(':where(.a:hover):not(.ct-none)::after {')
})

test('what is no selector stays as it is', () => {
  const css =
    '/* a, b { */\n@media (forced-colors: active) {\n  .a {\n    x: y;\n  }\n}\n@keyframes k {\n  to {\n    x: y;\n  }\n}'
  expect(unlayered(css)).toBe(css.replace('.a {', '.a:not(.ct-none) {'))
})

test('the sheet without layers holds every rule of every file', () => {
  expect(SHEET).not.toMatch(/@layer|@import/)
  const theme = readdirSync(`${FOLDER}/theme`).map((file) => `theme/${file}`)
  for (const file of ['tokens.css', 'structure.css', ...theme]) {
    expect(SHEET, file).toContain(unlayered(readFileSync(`${FOLDER}/${file}`, 'utf8')))
  }
  const braces = (sign: string): number => SHEET.split(sign).length
  expect(braces('{')).toBe(braces('}'))
})
