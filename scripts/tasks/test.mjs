import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '../ensure-chromium.mjs'
import { bin } from '../root.mjs'
import { run } from '../spawn.mjs'
import { checks } from './check.mjs'
import { buildStorybook } from './storybook.mjs'

/**
 * Runs a test tool whose reporter leaves its tally in a file.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {Record<string, string>} environment
 */
async function counted(tool, args, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'call-timeline-'))
  const file = join(folder, 'tally.json')
  try {
    const code = await run(bin(tool), args, { ...environment, CLOSING_LINE_JSON: file })
    const tally = JSON.parse(readFileSync(file, 'utf8'))
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everything: the checks, the tests of every kind, the stories' build, and whole journeys. */
export async function test() {
  const environment = { CHROMIUM_PATH: await ensureChromium() }
  const total = { passed: 0, failed: 0 }

  /**
   * @param {string} name
   * @param {() => Promise<{ passed: number, failed: number }>} perform
   */
  async function step(name, perform) {
    const started = Date.now()
    const { passed, failed } = await perform()
    total.passed += passed
    total.failed += failed
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`# ${name}: ${passed} ok, ${failed} not ok, ${seconds} s`)
  }

  /** @param {() => Promise<number>} perform */
  const asOne = (perform) => async () => {
    const code = await perform()
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }

  for (const { name, run: perform } of checks) await step(name, asOne(perform))
  await step('unit, property, component, browser and story tests', () =>
    counted('vitest', ['run'], environment),
  )
  await step(
    'Storybook build',
    asOne(() => buildStorybook([])),
  )
  await step('journeys', () =>
    counted('playwright', ['test', '--config', 'apps/console/playwright.config.ts'], environment),
  )

  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}
