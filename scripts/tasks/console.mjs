import { join } from 'node:path'
import { bin } from '../root.mjs'
import { run } from '../spawn.mjs'

const APP = join('apps', 'console')

/**
 * Runs the console's server from source.
 * @param {Record<string, string>} environment
 */
function serve(environment) {
  const server = join(APP, 'server', 'main.ts')
  return run(process.execPath, ['--conditions=@call-timeline/source', '--import', 'tsx', server], environment)
}

function buildClient() {
  return run(bin('vite'), ['build', APP, '--logLevel', 'warn'])
}

/** The console, its server with the proxy, and the local ingest endpoint. */
export async function start() {
  const code = await buildClient()
  return code === 0 ? serve({ NODE_ENV: 'production' }) : code
}

const DEV_API_PORT = '4110'

/** The same, with the client served by Vite at the address that it prints, which shows each change at once. */
export async function dev() {
  const [client, server] = await Promise.all([
    run(bin('vite'), [APP], { CONSOLE_API: `http://127.0.0.1:${DEV_API_PORT}` }),
    serve({ NODE_ENV: 'development', PORT: DEV_API_PORT }),
  ])
  return client === 0 ? server : client
}
