import { bin } from '../root.mjs'
import { run } from '../spawn.mjs'
import { build } from './build.mjs'

/** What is checked without running the product: name and command of each. */
export const checks = [
  { name: 'lint and format', run: () => run(bin('biome'), ['ci', '--error-on-warnings', '.']) },
  { name: 'build of the packages', run: build },
  { name: 'types', run: () => run(bin('tsc'), ['-p', 'tsconfig.json']) },
  { name: 'docs', run: () => run(process.execPath, ['scripts/check-docs.mjs']) },
  { name: 'unused code', run: () => run(bin('knip'), []) },
  { name: 'package exports', run: () => run(process.execPath, ['scripts/check-packages.mjs']) },
]

/** Runs every check and fails if one did. */
export async function check() {
  let failed = 0
  for (const { name, run: perform } of checks) {
    const code = await perform()
    console.log(`# ${name}: ${code === 0 ? 'ok' : 'not ok'}`)
    if (code !== 0) failed += 1
  }
  return failed === 0 ? 0 : 1
}
