import { bin } from '../root.mjs'
import { run } from '../spawn.mjs'

/** @param {readonly string[]} args */
export function storybook(args) {
  return run(bin('storybook'), ['dev', '--port', '6006', '--no-open', '--disable-telemetry', ...args])
}

/** @param {readonly string[]} args */
export function buildStorybook(args) {
  return run(bin('storybook'), ['build', '--disable-telemetry', '--quiet', ...args])
}
