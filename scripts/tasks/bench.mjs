import { join } from 'node:path'
import { ensureChromium } from '../ensure-chromium.mjs'
import { run } from '../spawn.mjs'

/**
 * What the engine takes, beside JSON.parse and JSON.stringify of the same payload.
 * @param {readonly string[]} args parts of the names of what is to be measured; everything when empty
 */
export function benchEngine(args) {
  return runBench('engine', ['--expose-gc'], args)
}

/**
 * What the views take in a real Chromium, beside the best peers and a floor.
 * @param {readonly string[]} args parts of names such as "lanes/ours"; everything when empty
 */
export async function benchBrowser(args) {
  await ensureChromium()
  return runBench('browser', [], args)
}

/**
 * @param {string} name
 * @param {readonly string[]} flags
 * @param {readonly string[]} args
 */
function runBench(name, flags, args) {
  const main = join('apps', 'bench', 'src', name, 'main.ts')
  const node = [...flags, '--conditions=@call-timeline/source', '--import', 'tsx']
  return run(process.execPath, [...node, main, ...args], { NODE_ENV: 'production' })
}
