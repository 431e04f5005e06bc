import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, preview } from 'vite'
import { driveAll } from './drive.ts'
import { tablesOf } from './tables.ts'

/**
 * Builds the page as a host would, runs every workload in a real Chromium, each contender in fresh pages of one run,
 * and prints what ours takes beside the best peer and the floor.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'call-timeline-bench-'))
  const root = join(import.meta.dirname, 'page')
  const shared: InlineConfig = { root, configFile: false, logLevel: 'warn', plugins: [react()] }
  const resolve = { conditions: ['@call-timeline/source', 'module', 'browser', 'development|production'] }
  try {
    await build({ ...shared, resolve, build: { outDir, emptyOutDir: true } })
    const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
    const [url] = server.resolvedUrls?.local ?? []
    if (url === undefined) throw new Error('The page has no address.')
    try {
      process.stdout.write(tablesOf(await driveAll(url, wanted)))
    } finally {
      await server.close()
    }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

await main(process.argv.slice(2))
