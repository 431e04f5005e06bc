import { join } from 'node:path'
import { run } from '../spawn.mjs'

/**
 * What the engine takes, beside JSON.parse and JSON.stringify of the same payload.
 * @param {readonly string[]} args parts of the names of what is to be measured; everything when empty
 */
export function benchEngine(args) {
  const main = join('apps', 'bench', 'src', 'engine', 'main.ts')
  const flags = ['--expose-gc', '--conditions=@call-timeline/source', '--import', 'tsx']
  return run(process.execPath, [...flags, main, ...args], { NODE_ENV: 'production' })
}
