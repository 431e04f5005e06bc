import { findChromium } from './chromium.mjs'
import { run } from './spawn.mjs'

const ADVICE =
  'Install Chromium, or say where one is: CHROMIUM_PATH=/path/to/chromium npm test. ' +
  'On Debian and Ubuntu: sudo apt-get install chromium.'

/**
 * Path of a Chromium for the browser tests; installs Debian's where there is none and it may.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const isRoot = process.getuid?.() === 0
  if (process.platform !== 'linux' || !isRoot) throw new Error(`The browser tests need Chromium. ${ADVICE}`)
  console.log('Installing Chromium for the browser tests …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  const installed = findChromium()
  if (installed === undefined) throw new Error(`Chromium could not be installed. ${ADVICE}`)
  return installed
}
