import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { bin, ROOT } from '../root.mjs'
import { run } from '../spawn.mjs'
import { unlayeredSheet } from './unlayered.mjs'

const COPIED = /\.(css|schema\.json)$/

/**
 * Copies what the compiler leaves behind, style sheets and schemas, next to the compiled files.
 * @param {string} from
 * @param {string} to
 */
function copyAssets(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COPIED.test(entry.name)) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    mkdirSync(dirname(target), { recursive: true })
    cpSync(source, target)
  }
}

/** Builds every package to its `dist`. */
export async function build() {
  const code = await run(bin('tsc'), ['-b', 'tsconfig.build.json'])
  if (code !== 0) return code
  for (const name of ['schema', 'react']) {
    const folder = join(ROOT, 'packages', name)
    copyAssets(join(folder, 'src'), join(folder, 'dist'))
  }
  const styles = join(ROOT, 'packages/react/dist/styles')
  writeFileSync(join(styles, 'styles.unlayered.css'), unlayeredSheet(join(styles, 'styles.css')))
  return 0
}
