import { bin } from '../root.mjs'
import { run } from '../spawn.mjs'
import { accuracy } from './accuracy.mjs'
import { benchBrowser, benchEngine } from './bench.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { dev, start } from './console.mjs'
import { buildStorybook, storybook } from './storybook.mjs'
import { test } from './test.mjs'

/** @type {Record<string, (args: readonly string[]) => Promise<number>>} */
export const tasks = {
  start,
  dev,
  test,
  check,
  build,
  accuracy,
  'bench:engine': benchEngine,
  'bench:browser': benchBrowser,
  storybook,
  'build-storybook': buildStorybook,
  format: (args) => run(bin('biome'), ['check', '--write', '.', ...args]),
}
