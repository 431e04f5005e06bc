import { join } from 'node:path'
import { run } from '../spawn.mjs'

/**
 * How far words are off whose times are computed, against known ones.
 * @param {readonly string[]} args `--data <folder>` for JSON files with word times beside the project's own
 */
export function accuracy(args) {
  const flags = ['--conditions=@call-timeline/source', '--import', 'tsx']
  return run(process.execPath, [...flags, join('scripts', 'accuracy', 'main.ts'), ...args])
}
