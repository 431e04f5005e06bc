import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'
import { run } from './spawn.mjs'

const STAMP = join(ROOT, 'node_modules', '.call-timeline-installed')

function wanted() {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(join(ROOT, file)))
  }
  return hash.update(process.version).digest('hex')
}

function installed() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return undefined
  }
}

/** Installs what the lockfile says, unless that is what is there. */
export async function installDependencies() {
  const stamp = wanted()
  if (installed() === stamp) return
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  console.log('Installing dependencies …')
  // `--yes`, because npm may be set to decline what nobody answers.
  const code = await run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], { CI: 'true' })
  if (code !== 0) {
    throw new Error(
      'The dependencies could not be installed. Is the npm registry within reach? Run it again.',
    )
  }
  mkdirSync(join(ROOT, 'node_modules'), { recursive: true })
  writeFileSync(STAMP, stamp)
}
