// Packs every published package and asks two independent tools whether what is in the tarball resolves.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, ROOT } from './root.mjs'
import { run } from './spawn.mjs'

const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'call-timeline-pack-'))
let failed = 0

for (const name of readdirSync(join(ROOT, 'packages'))) {
  const directory = join(ROOT, 'packages', name)
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  if (manifest.private === true) continue

  const tarball = join(folder, `${name}.tgz`)
  // pnpm, because it alone turns `workspace:^` and `publishConfig` into what users get.
  execFileSync('npx', ['--yes', packageManager, 'pack', '--out', tarball], {
    cwd: directory,
    stdio: 'ignore',
  })
  const notTypes = Object.keys(manifest.exports).filter((entry) => /\.(css|json)$/.test(entry))
  const codes = [
    await run(bin('publint'), ['run', tarball, '--strict']),
    await run(bin('attw'), [
      tarball,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      ...(notTypes.length > 0 ? ['--exclude-entrypoints', ...notTypes] : []),
    ]),
  ]
  if (codes.some((code) => code !== 0)) {
    failed += 1
    console.error(`${manifest.name}: what it exports does not resolve; see above.`)
  }
}

rmSync(folder, { recursive: true, force: true })
process.exitCode = failed === 0 ? 0 : 1
