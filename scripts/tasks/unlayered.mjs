import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Matches nothing, and weighs as much as a class. */
const WEIGHT = ':not(.ct-none)'

/**
 * The same rules without cascade layers, for hosts whose own rules lie in none: those would win over every
 * layered rule. Each selector gets the weight of one class, so that a host's `button {}` loses and a class of
 * the host's own, loaded later, wins; among themselves the rules keep their order.
 * @param {string} css rules without imports, as this project writes them: no nesting, no braces in strings
 */
export function unlayered(css) {
  const parts = css.split(/(\/\*[\s\S]*?\*\/|[{};])/)
  /** @type {string[]} the preludes of the blocks that are open */
  const open = []
  return parts
    .map((part, index) => {
      if (part === '}') open.pop()
      if (parts[index + 1] !== '{') {
        if (part === '{') open.push((parts[index - 1] ?? '').trim())
        return part
      }
      const isSelector =
        !part.trim().startsWith('@') && !open.some((prelude) => prelude.startsWith('@keyframes'))
      return isSelector ? weighted(part) : part
    })
    .join('')
}

/**
 * @param {string} prelude a list of selectors
 */
function weighted(prelude) {
  const [, before = '', list = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(prelude) ?? []
  const selectors = splitList(list).map((selector) => {
    const element = selector.search(/::(?![^(]*\))/)
    return element < 0
      ? `${selector}${WEIGHT}`
      : `${selector.slice(0, element)}${WEIGHT}${selector.slice(element)}`
  })
  return `${before}${selectors.join(',\n')}${after}`
}

/**
 * The parts of a list between its own commas, not between those in brackets.
 * @param {string} list
 */
function splitList(list) {
  /** @type {string[]} */
  const items = ['']
  let depth = 0
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (sign === ',' && depth === 0) items.push('')
    else items[items.length - 1] += sign
  }
  return items.map((item) => item.trim())
}

/**
 * All rules that a style sheet imports, in order, without layers.
 * @param {string} file a style sheet of imports alone
 */
export function unlayeredSheet(file) {
  const imports = [...readFileSync(file, 'utf8').matchAll(/@import "(.+?)"/g)].map(([, path = '']) => path)
  return imports.map((path) => unlayered(readFileSync(join(dirname(file), path), 'utf8'))).join('\n')
}
